// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cdp::render {

/// Text from a catalog that may come from anywhere, made fit to be written into any format: valid UTF-8, no control characters but
/// line breaks, no marks that turn the direction of what stands round it, no non-characters.
std::string cleanText(std::string_view text);
/// The same in one line.
std::string cleanLine(std::string_view text);
/// For XML and HTML: clean, mark-up escaped; a line break becomes "&#10;" so that it survives in attributes.
std::string xmlText(std::string_view text);

}  // namespace cdp::render
