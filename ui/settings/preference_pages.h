// The pages of PreferencesDialog, each a widget without a parent, and what restores its defaults.
#pragma once

#include "ui/settings/preferences_dialog.h"

namespace daub {

QWidget* general_page(PreferencesDialog::Parts const& parts);
void restore_general(Settings& settings);

QWidget* engine_page(PreferencesDialog::Parts const& parts);
void restore_engine(Settings& settings);

QWidget* live_page(Settings& settings);
void restore_live(Settings& settings);

QWidget* tablet_page(Settings& settings);
void restore_tablet(Settings& settings);

}  // namespace daub
