// The JSON Schemas of the files in content/, and of a local program's file.
#pragma once

#include <vector>

#include "yaml/schema.h"

namespace pliego::content {

std::vector<schema::File> file_schemas();

// Each beside the loader whose table it is.
schema::Describe material_schema();
schema::Describe translation_schema();
schema::Describe registry_strings_schema();
schema::Describe language_schema();
schema::Describe facts_schema();
schema::Describe contacts_schema();
schema::Describe notices_schema();
schema::Describe references_schema();
schema::Describe word_list_schema();
schema::Describe glossary_schema();
schema::Describe local_schema();

}  // namespace pliego::content
