// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/fuzzymatch.h"

namespace spirula::ui
{
namespace
{

/// "Größe" is found by "grosse" no better than by "größe", but "e" finds "é": what a person without that key
/// types.
QString plain(QStringView text)
{
    QString letters;
    for (const QChar letter : text.toString().normalized(QString::NormalizationForm_D).toCaseFolded()) {
        if (letter.category() != QChar::Mark_NonSpacing) {
            letters.append(letter);
        }
    }
    return letters;
}

bool beginsWord(QStringView text, qsizetype index)
{
    return index == 0 || (!text[index - 1].isLetterOrNumber() && text[index].isLetterOrNumber());
}

/// Whole pieces first, then letters with gaps; each gap costs.
std::optional<int> matchWord(QStringView word, QStringView text)
{
    for (qsizetype index = text.indexOf(word); index >= 0; index = text.indexOf(word, index + 1)) {
        if (beginsWord(text, index)) {
            return 300 - int(qMin<qsizetype>(index, 99));
        }
    }
    if (const qsizetype index = text.indexOf(word); index >= 0) {
        return 200 - int(qMin<qsizetype>(index, 99));
    }
    int score = 100;
    qsizetype from = 0;
    for (const QChar letter : word) {
        const qsizetype index = text.indexOf(letter, from);
        if (index < 0) {
            return {};
        }
        score -= index == from || beginsWord(text, index) ? 0 : int(qMin<qsizetype>(index - from, 20));
        from = index + 1;
    }
    return score > 0 ? std::optional(score) : std::nullopt;
}

}

std::optional<int> fuzzyMatch(QStringView typed, QStringView text)
{
    const QString letters = plain(typed);
    const QString whole = plain(text);
    int score = 0;
    for (const QStringView word : QStringView(letters).split(u' ', Qt::SkipEmptyParts)) {
        const std::optional<int> one = matchWord(word, whole);
        if (!one) {
            return {};
        }
        score += *one;
    }
    return score;
}

}
