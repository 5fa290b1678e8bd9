# What every target of ours is compiled with.
function(ward_options target)
  target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wshadow -Wconversion -Wnon-virtual-dtor -Werror
                         -Wno-missing-field-initializers # every member has its default
                         # g++ 12 at -O2 warns of std::string's own insert (its bug 105651)
                         $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
  if(WARD_FUZZ OR CMAKE_CXX_COMPILER_ID MATCHES Clang)
    target_compile_options(${target} PRIVATE -Wno-sign-conversion)
  endif()
  target_compile_definitions(${target} PUBLIC BOOST_NO_CXX98_FUNCTION_BASE $<$<CXX_COMPILER_ID:GNU>:WARD_GNU>)
endfunction()

# Turns a room's migrations/*.sql into one C++ list, so that the binary carries its own schema.
function(embed_migrations room sources)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${room}/migrations/*.sql)
  if(NOT files)
    set(${sources} "" PARENT_SCOPE)
    return()
  endif()
  set(out ${CMAKE_BINARY_DIR}/generated/${room}_migrations.cpp)
  add_custom_command(
    OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DROOM=${room} "-DFILES=$<JOIN:${files},|>" -DOUT=${out}
            -P ${CMAKE_SOURCE_DIR}/cmake/EmbedMigrations.cmake
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/cmake/EmbedMigrations.cmake
    VERBATIM)
  set(${sources} ${out} PARENT_SCOPE)
endfunction()

# A room: src/<name>/*.cpp is its library, src/<name>/*_test.cpp its test program <name>_test.
function(room name)
  cmake_parse_arguments(ROOM "" "" "USES" ${ARGN})
  file(GLOB all CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp)
  set(sources ${all})
  list(FILTER sources EXCLUDE REGEX "_test[.]cpp$")
  set(tests ${all})
  list(FILTER tests INCLUDE REGEX "_test[.]cpp$")
  embed_migrations(${name} migrations)

  if(NOT sources AND NOT migrations)
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE ${ROOM_USES})
    target_include_directories(${name} INTERFACE ${CMAKE_SOURCE_DIR}/src)
    return()
  endif()
  add_library(${name} STATIC ${sources} ${migrations})
  target_link_libraries(${name} PUBLIC ${ROOM_USES})
  ward_options(${name})

  if(WARD_TESTS AND tests)
    add_executable(${name}_test ${tests})
    target_link_libraries(${name}_test PRIVATE ${name} GTest::gtest GTest::gmock GTest::gtest_main)
    if(TARGET rapidcheck)
      target_link_libraries(${name}_test PRIVATE rapidcheck)
    endif()
    ward_options(${name}_test)
    target_compile_definitions(${name}_test PRIVATE WARD_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    gtest_discover_tests(${name}_test TEST_PREFIX "${name}: " DISCOVERY_MODE PRE_TEST
                         DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 300)
  endif()
endfunction()
