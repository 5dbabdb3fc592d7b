# What `cmake --install` puts where. One layout, installed and built (engine/scene/resource_path.h):
#   bin/daub, bin/daub-cli, bin/daub-train, lib/daub/libdaub_engine.so, share/daub/, and the desktop's own files.
# Components: desktop, cli; without --component both. libtorch is found where it was at build time, unless a packager
# gives CMAKE_INSTALL_RPATH.
include(GNUInstallDirs)
set(packaging "${PROJECT_SOURCE_DIR}/packaging")
set(resources "${PROJECT_SOURCE_DIR}/resources")
set(share_daub "${CMAKE_INSTALL_DATADIR}/daub")

set_target_properties(daub-cli daub daub-train daub_engine_module PROPERTIES INSTALL_RPATH_USE_LINK_PATH ON)
install(TARGETS daub RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT desktop)
# Not the platform's own library folder: the program looks for ../lib/daub from where it lies.
install(TARGETS daub_engine_module LIBRARY DESTINATION lib/daub COMPONENT desktop)
install(TARGETS daub-cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT cli)
# The desktop starts it to teach a model subjects.
foreach(component desktop cli)
  install(TARGETS daub-train RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT ${component})
  install(FILES "${packaging}/man/daub-train.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT ${component})
  install(FILES "${packaging}/completions/daub-train.bash" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions"
    RENAME daub-train COMPONENT ${component})
  install(FILES "${packaging}/completions/daub-train.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d"
    COMPONENT ${component})
  install(FILES "${packaging}/completions/_daub-train" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions"
    COMPONENT ${component})
endforeach()

foreach(component desktop cli)
  install(DIRECTORY "${resources}/sketchbook/model/" DESTINATION "${share_daub}/sketchbook" COMPONENT ${component})
  install(DIRECTORY "${resources}/clip-tokenizer" DESTINATION "${share_daub}" COMPONENT ${component})
  install(DIRECTORY "${resources}/examples" DESTINATION "${share_daub}" COMPONENT ${component} FILES_MATCHING PATTERN *.ora)
  install(FILES LICENSE THIRD_PARTY.md DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT ${component})
endforeach()
install(DIRECTORY "${resources}/manual" DESTINATION "${share_daub}" COMPONENT desktop)
install(DIRECTORY "${resources}/world" DESTINATION "${share_daub}" COMPONENT cli PATTERN *.py EXCLUDE)

set(name org.daub.Daub)
install(FILES "${packaging}/desktop/${name}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT desktop)
install(FILES "${packaging}/desktop/${name}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo" COMPONENT desktop)
install(FILES "${packaging}/desktop/${name}.mime.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages"
  RENAME ${name}.xml COMPONENT desktop)
install(FILES "${packaging}/desktop/${name}.thumbnailer" DESTINATION "${CMAKE_INSTALL_DATADIR}/thumbnailers"
  COMPONENT desktop)
install(DIRECTORY "${packaging}/desktop/icons" DESTINATION "${CMAKE_INSTALL_DATADIR}" COMPONENT desktop)

install(FILES "${packaging}/man/daub.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT desktop)
install(FILES "${packaging}/man/daub-cli.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT cli)
install(FILES "${packaging}/completions/daub-cli.bash" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions"
  RENAME daub-cli COMPONENT cli)
install(FILES "${packaging}/completions/daub-cli.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d"
  COMPONENT cli)
install(FILES "${packaging}/completions/_daub-cli" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions" COMPONENT cli)
