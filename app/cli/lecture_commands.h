// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "context.h"
#include "quiz/question.h"

namespace cdp::cli {

/// lecture check, lecture show, lecture list, quiz. `singlePoints` is the failure analysis; without it the quiz asks no "what breaks?".
void addLectureCommands(CLI::App& app, Context& context, SinglePoints singlePoints = {});

}  // namespace cdp::cli
