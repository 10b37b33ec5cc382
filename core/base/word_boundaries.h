// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace cdp {

/// For each character whether a word begins there, by ICU's dictionary of Japanese: インターネット and ストレージ in インターネットストレージ, where no space
/// tells. As long as the text; the first is always true. Without ICU's data only the first is. Thread: any.
std::vector<bool> wordBeginnings(const std::vector<char32_t>& text);

}  // namespace cdp
