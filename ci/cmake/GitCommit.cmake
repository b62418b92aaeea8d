# MOTIFBENCH_GIT_COMMIT: the checked-out commit at configure time, with "-dirty" when tracked files differ
# from it, or "unknown" outside a repository.
set(MOTIFBENCH_GIT_COMMIT unknown)
find_package(Git QUIET)
if(GIT_FOUND)
  execute_process(COMMAND ${GIT_EXECUTABLE} -c safe.directory=* describe --always --dirty --abbrev=12 --exclude=*
                  WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}
                  OUTPUT_VARIABLE described OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE result)
  if(result EQUAL 0)
    set(MOTIFBENCH_GIT_COMMIT ${described})
  endif()
  # HEAD changes with the branch, its log with every commit.
  foreach(file HEAD logs/HEAD)
    if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/.git/${file})
      set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/.git/${file})
    endif()
  endforeach()
endif()
