# Headers compiled once: parsing the standard library's was a third of each build.
set(PLIEGO_STANDARD_HEADERS
  <algorithm> <array> <charconv> <cmath> <cstdint> <cstdio> <cstdlib> <filesystem> <fstream> <functional>
  <iostream> <map> <memory> <numeric> <optional> <set> <span> <sstream> <stdexcept> <string> <string_view>
  <unordered_map> <utility> <variant> <vector>)

# All modules are built alike, since a compiler takes such headers only with the options they were made with
# (GCC manual, 3.22), and since part of them goes into a loaded module: inserts_module.cc.
function(pliego_built_alike target)
  set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON CXX_VISIBILITY_PRESET hidden
                        VISIBILITY_INLINES_HIDDEN ON)
endfunction()
file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/generated/standard.cc CONTENT "")
add_library(pliego_standard OBJECT ${CMAKE_BINARY_DIR}/generated/standard.cc)
pliego_built_alike(pliego_standard)
target_precompile_headers(pliego_standard PRIVATE ${PLIEGO_STANDARD_HEADERS})

# pliego_room(name JOB words DEPS ours... LIBS outside... HEADERS outside...): one static library from
# src/<name>/**/*.cc. Others see its headers in src/<name>/public, as "name/header.h"; the rest are its own. It sees
# those of its DEPS, and of theirs, and no others. SEES: a room whose headers it sees without being linked to it.
# HEADERS are compiled once for it, where most of its files take them in.
# A new file needs no edit here: the glob is looked at again at every build.
function(pliego_room name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "JOB" "DEPS;SEES;LIBS;HEADERS")
  set(seen ${ARG_DEPS} ${ARG_SEES})
  list(TRANSFORM seen REPLACE "(.+)" "`\\1`")
  list(JOIN seen ", " seen)
  set_property(GLOBAL APPEND_STRING PROPERTY PLIEGO_ROOMS "| `${name}` | ${ARG_JOB} | ${seen} |\n")
  set(headers ${CMAKE_BINARY_DIR}/rooms/${name})
  set(within ${CMAKE_BINARY_DIR}/within/${name})
  file(MAKE_DIRECTORY ${headers} ${within})
  file(CREATE_LINK ${CMAKE_SOURCE_DIR}/src/${name}/public ${headers}/${name} SYMBOLIC)
  file(CREATE_LINK ${CMAKE_SOURCE_DIR}/src/${name} ${within}/${name} SYMBOLIC)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cc)
  list(TRANSFORM ARG_DEPS PREPEND pliego_)
  if(NOT sources)
    add_library(pliego_${name} INTERFACE)
    target_include_directories(pliego_${name} INTERFACE ${headers})
    target_link_libraries(pliego_${name} INTERFACE ${ARG_DEPS} ${ARG_LIBS})
    return()
  endif()
  add_library(pliego_${name} STATIC ${sources})
  target_include_directories(pliego_${name} PUBLIC ${headers} PRIVATE ${within})
  pliego_built_alike(pliego_${name})
  if(ARG_HEADERS)
    target_precompile_headers(pliego_${name} PRIVATE ${PLIEGO_STANDARD_HEADERS} ${ARG_HEADERS})
  else()
    target_precompile_headers(pliego_${name} REUSE_FROM pliego_standard)
  endif()
  target_link_libraries(pliego_${name} PUBLIC ${ARG_DEPS} PRIVATE ${ARG_LIBS})
  foreach(other ${ARG_SEES})
    target_include_directories(pliego_${name} PUBLIC ${CMAKE_BINARY_DIR}/rooms/${other})
  endforeach()
endfunction()

# What docs/architecture.md shows of the rooms: tests/house holds it to this.
function(pliego_write_rooms)
  get_property(rooms GLOBAL PROPERTY PLIEGO_ROOMS)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/rooms.md @ONLY
       CONTENT "| room | job | may include |\n|---|---|---|\n${rooms}")
endfunction()

# pliego_kind_table(module folder): a table of the kinds in src/<module>/<folder>/*.cc, so that a new kind is one
# new file: generated/<module>/<folder>.inc. blocks/stat.cc must define the symbol kind_stat that a header declares by
# macro.
function(pliego_kind_table module folder)
  file(GLOB kinds CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/src/${module}/${folder}
       ${CMAKE_SOURCE_DIR}/src/${module}/${folder}/*.cc)
  list(SORT kinds)
  set(table "")
  foreach(kind ${kinds})
    get_filename_component(kind ${kind} NAME_WE)
    string(APPEND table "PLIEGO_KIND(${kind})\n")
  endforeach()
  set(out ${CMAKE_BINARY_DIR}/generated/${module}/${folder}.inc)
  file(GENERATE OUTPUT ${out} CONTENT "${table}")
  if(TARGET pliego_${module})
    get_target_property(type pliego_${module} TYPE)
    if(NOT type STREQUAL "INTERFACE_LIBRARY")
      target_include_directories(pliego_${module} PRIVATE ${CMAKE_BINARY_DIR}/generated)
    endif()
  endif()
endfunction()

# pliego_test(name DEPS ours... LIBS outside... [ARGS words...]): one Catch2 program from tests/<name>/*.cc,
# which is given the words.
function(pliego_test name)
  cmake_parse_arguments(ARG "" "" "DEPS;LIBS;ARGS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${name}/*.cc)
  if(NOT sources)
    return()
  endif()
  add_executable(test_${name} ${sources})
  list(TRANSFORM ARG_DEPS PREPEND pliego_)
  target_link_libraries(test_${name} PRIVATE catch_main test_support ${ARG_DEPS} ${ARG_LIBS})
  target_compile_definitions(test_${name} PRIVATE PLIEGO_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_include_directories(test_${name} PRIVATE ${CMAKE_SOURCE_DIR}/src)  # what rooms keep to themselves, too
  target_precompile_headers(test_${name} REUSE_FROM catch_pch)
  add_test(NAME ${name} COMMAND test_${name} ${ARG_ARGS})
  # The project's files are parsed once for all starts of the program.
  set_tests_properties(${name} PROPERTIES ENVIRONMENT "PLIEGO_CACHE=${CMAKE_BINARY_DIR}/kept")
endfunction()
