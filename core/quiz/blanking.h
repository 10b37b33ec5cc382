// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cdp {

/// What stands for a word that would give the answer away.
inline constexpr std::string_view kBlank = "____";

/// Plain text with every word or phrase of `words` replaced by one blank: longest first, letters of any size. A Latin word counts
/// from its beginning ("replica" also blanks "replicas", never "bereplica"); Japanese ones anywhere. Words of fewer than three Latin or two
/// Japanese characters are passed over.
std::string blanked(std::string_view text, const std::vector<std::string>& words);

/// True: one of the words is in the text, by the same rules.
bool mentions(std::string_view text, const std::vector<std::string>& words);

}  // namespace cdp
