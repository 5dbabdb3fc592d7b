// What is said of a model, as lines of a name and a text. Pure functions.
#pragma once

#include "ui/models/installed_models.h"

#include <QLocale>
#include <QString>

#include <utility>
#include <vector>

namespace daub {

/// In this order: picture, stages, words, abilities, memory, size on disk, licence, folder.
std::vector<std::pair<QString, QString>> details_of(InstalledModel const& model, QLocale const& locale = {});

/// "0.9 GB needed, 5.2 GB free"; what it takes where it fits only so; what would help where it does not.
QString memory_text(MemoryPlan const& plan, QLocale const& locale = {});
/// A way to need less memory, for people.
QString text_of(MemoryMeasure measure);

}  // namespace daub
