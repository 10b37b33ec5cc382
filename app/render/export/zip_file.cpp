// SPDX-License-Identifier: Apache-2.0
#include "export/zip_file.h"

#include <zip.h>

#include <memory>

namespace cdp::render {

Result<std::string> zipOf(const std::vector<NewFile>& files) {
  constexpr time_t kDate = 1577836800;  // 2020-01-01: the archive shall not tell when it was made
  const auto failed = [](const std::string& why) { return Error{Error::Code::Internal, "the archive could not be made: " + why, "", ""}; };
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  if (target == nullptr) return failed(zip_error_strerror(&error));
  zip_source_keep(target);
  const std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> keeper(target, zip_source_free);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  if (archive == nullptr) {
    zip_source_free(target);
    return failed(zip_error_strerror(&error));
  }
  for (const auto& file : files) {
    zip_source_t* source = zip_source_buffer(archive, file.bytes.data(), file.bytes.size(), 0);
    const zip_int64_t index = source == nullptr ? -1 : zip_file_add(archive, file.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      if (source != nullptr) zip_source_free(source);
      const std::string why = zip_strerror(archive);
      zip_discard(archive);
      return failed(why);
    }
    zip_file_set_mtime(archive, static_cast<zip_uint64_t>(index), kDate, 0);
    if (file.name.ends_with(".png")) zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
  }
  if (zip_close(archive) != 0) {
    const std::string why = zip_strerror(archive);
    zip_discard(archive);
    return failed(why);
  }
  zip_stat_t stat;
  if (zip_source_open(target) != 0 || zip_source_stat(target, &stat) != 0) return failed("it cannot be read back");
  std::string bytes(static_cast<std::size_t>(stat.size), '\0');
  const zip_int64_t got = zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  if (got != static_cast<zip_int64_t>(bytes.size())) return failed("it cannot be read back");
  return bytes;
}

}  // namespace cdp::render
