set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -g0 -DNDEBUG")
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g1")  # the sanitizers' builds keep assert()

add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wno-missing-field-initializers>")
if(CMAKE_UNITY_BUILD)
  # Sources that are compiled together look to the compiler like headers with anonymous namespaces.
  add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:-Wno-subobject-linkage>")
endif()
if(DAUB_WARNINGS_AS_ERRORS)
  # GCC 12 finds uninitialised members in libraries' templates where there are none.
  add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:-Werror;-Wno-error=maybe-uninitialized>")
endif()

set(DAUB_TEST_SECONDS 600) # that a test may take
if(DAUB_SANITIZE)
  set(DAUB_TEST_SECONDS 3000)
  add_compile_options(-fsanitize=${DAUB_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=${DAUB_SANITIZE})
endif()

# ccache keeps precompiled headers apart only with these settings (ccache manual, "Precompiled headers"); paths relative
# to the build folder let the builds of all presets share what they compile alike.
find_program(DAUB_CCACHE ccache)
if(DAUB_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      CCACHE_BASEDIR=${CMAKE_BINARY_DIR} CCACHE_NOHASHDIR=1 ${DAUB_CCACHE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>")
  endif()
endif()

find_program(DAUB_MOLD mold)
if(DAUB_MOLD)
  add_link_options(-fuse-ld=mold)
  # mold 1.10 begins RELRO on an unmapped page where a .tbss of one byte ends a page: such programs do not start.
  add_link_options(-Wl,-z,norelro)
endif()
# Each compiler process takes about 2 GB where torch is in the file.
set_property(GLOBAL PROPERTY JOB_POOLS torch_compiles=2)
