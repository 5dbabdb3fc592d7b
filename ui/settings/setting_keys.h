// Everything that Daub remembers between its runs. A key keeps its name for good, or a migration renames it.
#pragma once

#include "ui/settings/setting_texts.h"

#include <QByteArray>
#include <QStringList>

namespace daub::keys {

// Application. (QSettings keeps the group "general" for itself.)
inline SettingKey<ThemeChoice> const theme{"application/theme", ThemeChoice::system};
inline SettingKey<QString> const language{"application/language", QString()};             ///< "de"; empty: the system's
inline SettingKey<int> const autosave_minutes{"application/autosave-minutes", 5, 0, 60};  ///< 0: never
inline SettingKey<bool> const tour_done{"application/tour-done", false};
inline SettingKey<QStringList> const recent_files{"application/recent-files",
                                                  {}};  ///< newest first; see recent_files.h

// Engine
inline SettingKey<Device> const device{"engine/device", {}};
inline SettingKey<Precision> const precision{"engine/precision", Precision::automatic};
inline SettingKey<int> const threads{"engine/threads", 0, 0, 1024};  ///< 0: as many as there are, less one
inline SettingKey<int> const memory_limit_mb{"engine/memory-limit-mb", 0, 0, 1 << 24};  ///< 0: what is free
inline SettingKey<bool> const load_at_start{"engine/load-at-start", true};

// Caches
inline SettingKey<int> const undo_steps{"cache/undo-steps", 0, 0, 10000};  ///< 0: all, until another picture is opened
inline SettingKey<int> const attention_cache_mb{"cache/attention-mb", 256, 16, 65536};

// Live mode; milliseconds, see LiveScheduler::Delays
inline SettingKey<bool> const live{"live/enabled", true};
inline SettingKey<int> const live_debounce_ms{"live/debounce-ms", 120, 0, 5000};
inline SettingKey<int> const live_rest_ms{"live/rest-ms", 300, 50, 5000};
inline SettingKey<int> const live_full_ms{"live/full-ms", 1500, 100, 60000};
inline SettingKey<bool> const live_full{"live/full", true};  ///< follow with the full cascade
inline SettingKey<int> const live_steps{"live/steps", 8, 1, 100};

// Tablet; see PressureCurve
inline SettingKey<double> const pressure_softness{"tablet/pressure-softness", 0, -1, 1};
inline SettingKey<double> const pressure_least{"tablet/pressure-least", 0, 0, 0.9};
inline SettingKey<double> const pressure_most{"tablet/pressure-most", 1, 0.1, 1};

// Frames dock: how things are done there, as JSON of ui/frames/dock_state.h; new projects begin with it
inline SettingKey<QString> const frames_usual{"frames/usual", QString()};

// Window, as QMainWindow saves it
inline SettingKey<QByteArray> const window_geometry{"window/geometry", {}};
inline SettingKey<QByteArray> const window_layout{"window/layout", {}};

}  // namespace daub::keys
