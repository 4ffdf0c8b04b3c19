# The colour profiles that the program carries, made once in the build folder.
pkg_check_modules(LCMS REQUIRED IMPORTED_TARGET lcms2)

set(profiles ${CMAKE_BINARY_DIR}/generated/profiles)
file(MAKE_DIRECTORY ${profiles})

add_executable(make_srgb ${CMAKE_CURRENT_LIST_DIR}/profiles/make_srgb.cc)
target_link_libraries(make_srgb PRIVATE PkgConfig::LCMS)
add_custom_command(OUTPUT ${profiles}/srgb.icc COMMAND make_srgb ${profiles}/srgb.icc
                   DEPENDS make_srgb VERBATIM)

# Argyll makes a profile of what was measured on press sheets; it takes some ten seconds, once. 300 % ink at
# most, black rising evenly with darkness, black ink to its full; small tables, which serve colours and photographs.
find_program(COLPROF colprof REQUIRED)
find_file(TR006 TR006.ti3 PATHS /usr/share/color/icc REQUIRED)
add_executable(fix_profile ${CMAKE_CURRENT_LIST_DIR}/profiles/fix_profile.cc)
add_custom_command(OUTPUT ${profiles}/press.icc
                   COMMAND ${CMAKE_COMMAND} -E copy ${TR006} ${profiles}/TR006.ti3
                   COMMAND ${COLPROF} -ql -bm -nc -kr -l300 -L100 -D "CGATS TR 006" -C
                           "Made from the data of ANSI CGATS/GRACoL TR 006-2007" -O ${profiles}/press.raw.icc
                           ${profiles}/TR006 > ${profiles}/colprof.log
                   COMMAND fix_profile ${profiles}/press.raw.icc ${profiles}/press.icc
                   DEPENDS fix_profile ${TR006} VERBATIM)
add_custom_target(profile_files DEPENDS ${profiles}/srgb.icc ${profiles}/press.icc)

# pliego_embed_profiles(target source): the source takes the profiles in while it is assembled.
function(pliego_embed_profiles target source)
  target_compile_definitions(${target} PRIVATE PLIEGO_SRGB_PROFILE="${profiles}/srgb.icc"
                             PLIEGO_PRESS_PROFILE="${profiles}/press.icc")
  add_dependencies(${target} profile_files)
  set_source_files_properties(${source} TARGET_DIRECTORY ${target}
                              PROPERTIES OBJECT_DEPENDS "${profiles}/srgb.icc;${profiles}/press.icc")
endfunction()
