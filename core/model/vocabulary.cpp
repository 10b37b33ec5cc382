// SPDX-License-Identifier: Apache-2.0
#include "model/vocabulary.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cdp {
namespace {

constexpr std::array<std::pair<RoleFamily, std::string_view>, 9> kFamilies{{
    {RoleFamily::People, "people"},
    {RoleFamily::Compute, "compute"},
    {RoleFamily::Storage, "storage"},
    {RoleFamily::Database, "database"},
    {RoleFamily::Network, "network"},
    {RoleFamily::Delivery, "delivery"},
    {RoleFamily::Messaging, "messaging"},
    {RoleFamily::Security, "security"},
    {RoleFamily::Operation, "operation"},
}};

template <typename T>
const T* bySlug(const std::vector<T>& list, std::string_view slug) {
  const auto it = std::find_if(list.begin(), list.end(), [&](const T& entry) { return entry.slug == slug; });
  return it == list.end() ? nullptr : &*it;
}

}  // namespace

const std::string& Role::productName(Lens lens) const {
  static const std::string kNone;
  switch (lens) {
    case Lens::Aws:
      return aws;
    case Lens::Azure:
      return azure;
    case Lens::GoogleCloud:
      return googleCloud;
    case Lens::Generic:
      break;
  }
  return kNone;
}

std::string_view roleFamilyCode(RoleFamily family) {
  for (const auto& [value, code] : kFamilies) {
    if (value == family) return code;
  }
  return "compute";
}

std::optional<RoleFamily> roleFamilyFromCode(std::string_view code) {
  for (const auto& [value, name] : kFamilies) {
    if (name == code) return value;
  }
  return std::nullopt;
}

const Category* Vocabulary::category(std::string_view slug) const { return bySlug(categories, slug); }
const QualityAttribute* Vocabulary::qualityAttribute(std::string_view slug) const { return bySlug(qualityAttributes, slug); }
const Role* Vocabulary::role(std::string_view slug) const { return bySlug(roles, slug); }
const EdgeKind* Vocabulary::edgeKind(std::string_view slug) const { return bySlug(edgeKinds, slug); }
const GroupKind* Vocabulary::groupKind(std::string_view slug) const { return bySlug(groupKinds, slug); }
const RelationKind* Vocabulary::relationKind(std::string_view slug) const { return bySlug(relationKinds, slug); }
const DataSet* Vocabulary::dataSet(std::string_view slug) const { return bySlug(dataSets, slug); }

}  // namespace cdp
