# The colour profiles that the program carries, made once in the build folder.
pkg_check_modules(LCMS REQUIRED IMPORTED_TARGET lcms2)

set(profiles ${CMAKE_BINARY_DIR}/generated/profiles)
file(MAKE_DIRECTORY ${profiles})

add_executable(make_srgb ${CMAKE_CURRENT_LIST_DIR}/profiles/make_srgb.cc)
target_link_libraries(make_srgb PRIVATE PkgConfig::LCMS)
add_custom_command(OUTPUT ${profiles}/srgb.icc COMMAND make_srgb ${profiles}/srgb.icc
                   DEPENDS make_srgb VERBATIM)
add_custom_target(profile_files DEPENDS ${profiles}/srgb.icc)

# pliego_embed_profiles(target source): the source takes the profiles in while it is assembled.
function(pliego_embed_profiles target source)
  target_compile_definitions(${target} PRIVATE PLIEGO_SRGB_PROFILE="${profiles}/srgb.icc")
  add_dependencies(${target} profile_files)
  set_source_files_properties(${source} TARGET_DIRECTORY ${target}
                              PROPERTIES OBJECT_DEPENDS ${profiles}/srgb.icc)
endfunction()
