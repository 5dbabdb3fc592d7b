// The menus of the window, made of Actions.
#pragma once

class QMenuBar;

namespace daub {

class Actions;
class Docks;
class ProjectFiles;
class Settings;

struct MenuParts {
    Actions& actions;
    Docks& docks;
    ProjectFiles& files;
    Settings& settings;
};

/// Borrows the parts for as long as the menus live.
void fill_menus(QMenuBar& bar, MenuParts const& parts);

}  // namespace daub
