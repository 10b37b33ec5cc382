// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace cdp {

struct Category {
  std::string slug;
  LocalizedText name;
  LocalizedText blurb;
};

struct QualityAttribute {
  std::string slug;
  LocalizedText name;
  LocalizedText question;
};

/// The colour family of a role; the icon tells roles apart, the colour only groups them.
enum class RoleFamily { People, Compute, Storage, Database, Network, Delivery, Messaging, Security, Operation };

struct Role {
  std::string slug;
  RoleFamily family = RoleFamily::Compute;
  LocalizedText name;  ///< generic
  std::string aws;     ///< empty: the generic name serves
  std::string azure;
  std::string googleCloud;
  bool redundant = false;  ///< the provider runs it over several zones already
  bool special = false;    ///< the generic name says more than the product's: both are shown
  std::string service;     ///< slug of the service entry that explains it; may be empty

  /// The product's name under a lens; empty for Lens::Generic or where there is none.
  [[nodiscard]] const std::string& productName(Lens lens) const;
};

struct EdgeKind {
  std::string slug;
  LocalizedText name;
  std::string style;
};

struct GroupKind {
  std::string slug;
  LocalizedText name;
  bool fails = false;  ///< can be lost as a whole
};

/// What nodes with the same data hold copies of.
struct DataSet {
  std::string slug;
  LocalizedText name;  ///< with its article in English: "the orders"
};

struct RelationKind {
  std::string slug;
  LocalizedText name;
  LocalizedText inverse;  ///< equals name where symmetric
  bool symmetric = false;
};

std::string_view roleFamilyCode(RoleFamily family);
std::optional<RoleFamily> roleFamilyFromCode(std::string_view code);

/// The closed lists that content refers to by slug. Look-ups return null for an unknown slug.
struct Vocabulary {
  std::vector<Category> categories;
  std::vector<QualityAttribute> qualityAttributes;
  std::vector<Role> roles;
  std::vector<EdgeKind> edgeKinds;
  std::vector<GroupKind> groupKinds;
  std::vector<RelationKind> relationKinds;
  std::vector<DataSet> dataSets;

  [[nodiscard]] const Category* category(std::string_view slug) const;
  [[nodiscard]] const QualityAttribute* qualityAttribute(std::string_view slug) const;
  [[nodiscard]] const Role* role(std::string_view slug) const;
  [[nodiscard]] const EdgeKind* edgeKind(std::string_view slug) const;
  [[nodiscard]] const GroupKind* groupKind(std::string_view slug) const;
  [[nodiscard]] const RelationKind* relationKind(std::string_view slug) const;
  [[nodiscard]] const DataSet* dataSet(std::string_view slug) const;
};

}  // namespace cdp
