#include "ui/panels/prompt/dragged_words.h"

namespace daub {

void put_words(QMimeData& data, TextSpan span) {
    data.setData(words_mime_type,
                 QByteArray::number(qulonglong{span.begin}) + ' ' + QByteArray::number(qulonglong{span.end}));
}

std::optional<TextSpan> dragged_words(QMimeData const& data) {
    QList<QByteArray> const numbers = data.data(words_mime_type).split(' ');
    if (numbers.size() != 2) return std::nullopt;
    bool begins = false, ends = false;
    TextSpan const span{numbers[0].toULongLong(&begins), numbers[1].toULongLong(&ends)};
    return begins && ends && !span.empty() ? std::optional(span) : std::nullopt;
}

std::optional<RegionId> dragged_region(QMimeData const& data) {
    if (!data.hasFormat(region_mime_type)) return std::nullopt;
    return data.data(region_mime_type).toStdString();
}

}  // namespace daub
