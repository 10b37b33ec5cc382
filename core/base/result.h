// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace cdp {

/// What went wrong, where, and what the reader can do. Core never prints: the edge of a program turns this into a message.
struct Error {
  enum class Code { Io, NotFound, Format, Version, Limit, Cancelled, Exists, Internal };

  Code code = Code::Internal;
  std::string message;  ///< one sentence, no final full stop
  std::string remedy;   ///< what to do about it; may be empty
  std::string path;     ///< the file concerned; may be empty
  int line = 0;         ///< 1-based; 0: not known

  /// "path:line: message (remedy)", leaving out what is not known.
  [[nodiscard]] std::string text() const;
};

/// A value or an Error, with the names of std::expected so that it can be swapped for it one day.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool has_value() const { return m_state.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() & {
    assert(has_value());
    return std::get<0>(m_state);
  }
  const T& value() const& {
    assert(has_value());
    return std::get<0>(m_state);
  }
  T&& value() && {
    assert(has_value());
    return std::get<0>(std::move(m_state));
  }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T operator*() && { return std::move(*this).value(); }  // by value: nothing may refer into a temporary
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Error& error() const& {
    assert(!has_value());
    return std::get<1>(m_state);
  }
  Error&& error() && {
    assert(!has_value());
    return std::get<1>(std::move(m_state));
  }

 private:
  std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : m_error(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool has_value() const { return !m_error.has_value(); }
  explicit operator bool() const { return has_value(); }
  const Error& error() const {
    assert(!has_value());
    return *m_error;
  }

 private:
  std::optional<Error> m_error;
};

}  // namespace cdp
