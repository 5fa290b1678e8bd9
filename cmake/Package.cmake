# The Debian package: what lies where, and what runs when it comes and goes. `script/package` makes it.
set(WARD_SHARE share/smartward)

install(TARGETS smartward RUNTIME DESTINATION libexec/smartward)
install(PROGRAMS packaging/smartward.sh DESTINATION bin RENAME smartward)
install(DIRECTORY data/ DESTINATION ${WARD_SHARE}/data)
install(CODE "
  if(NOT EXISTS \"${CMAKE_SOURCE_DIR}/web/build/index.html\")
    message(FATAL_ERROR \"web/build is missing: run script/web build first\")
  endif()")
install(DIRECTORY web/build/ DESTINATION ${WARD_SHARE}/web)
install(FILES packaging/smartward.toml DESTINATION /etc/smartward)
install(FILES packaging/smartward.service DESTINATION /lib/systemd/system)

# Made from the binary's own help, and from the version that is being packed.
install(CODE "
  set(made \"${CMAKE_BINARY_DIR}/packaging\")
  file(MAKE_DIRECTORY \"\${made}\")
  execute_process(COMMAND python3 \"${CMAKE_SOURCE_DIR}/tools/man_page\" \"$<TARGET_FILE:smartward>\"
                  OUTPUT_FILE \"\${made}/smartward.1\" COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND python3 \"${CMAKE_SOURCE_DIR}/tools/licences\" --copyright
                  OUTPUT_FILE \"\${made}/copyright\" COMMAND_ERROR_IS_FATAL ANY)
  if(NOT DEFINED CPACK_PACKAGE_VERSION)
    set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
  endif()
  configure_file(\"${CMAKE_SOURCE_DIR}/packaging/changelog\" \"\${made}/changelog\" @ONLY)
  execute_process(COMMAND gzip -9nf \"\${made}/smartward.1\" COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND gzip -9nf \"\${made}/changelog\" COMMAND_ERROR_IS_FATAL ANY)")
install(FILES ${CMAKE_BINARY_DIR}/packaging/smartward.1.gz DESTINATION share/man/man1)
install(FILES ${CMAKE_BINARY_DIR}/packaging/changelog.gz ${CMAKE_BINARY_DIR}/packaging/copyright
        DESTINATION share/doc/smartward)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME smartward)
set(CPACK_PACKAGE_VENDOR "the smartward maintainers")
set(CPACK_PACKAGE_CONTACT "The smartward maintainers <maintainers@smartward.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "public administration service centre of a Vietnamese ward")
set(CPACK_PACKAGE_DESCRIPTION
    "Takes dossiers in at the counter, guides them through every step to the
result in the promised time, prints the prescribed forms, and tells citizens
and the ward's leaders where each of them stands. One server with its pages;
on an embedded database, or on PostgreSQL.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_SET_DESTDIR OFF)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
# Libraries by dpkg-shlibdeps; here what is run or read at run time. The fonts are those of the printed forms.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "adduser, init-system-helpers (>= 1.54~), fonts-liberation2, qpdf, libvips-tools")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "postgresql-15, caddy | nginx | httpd")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
foreach(script conffiles postinst prerm postrm)
  list(APPEND CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${CMAKE_SOURCE_DIR}/packaging/${script})
endforeach()
include(CPack)
