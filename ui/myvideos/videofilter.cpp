// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "myvideos/videofilter.h"

namespace spirula::ui
{
namespace
{

using Show = VideoFilter::Show;
using Sort = VideoFilter::Sort;

std::vector<model::Privacy> privacies(Show show)
{
    switch (show) {
    case Show::everyone:
        return {model::Privacy::everyone};
    case Show::link:
        return {model::Privacy::unlisted, model::Privacy::password}; // both are reached by a link
    case Show::onlyMe:
        return {model::Privacy::onlyMe};
    case Show::all:
    case Show::drafts:
        break;
    }
    return {};
}

std::string sortKey(Sort sort)
{
    switch (sort) {
    case Sort::newest:
        break;
    case Sort::oldest:
        return "createdAt";
    case Sort::title:
        return "name";
    case Sort::views:
        return "-views";
    case Sort::longest:
        return "-duration";
    case Sort::biggest:
        return "-size";
    }
    return "-createdAt";
}

}

bool VideoFilter::matches(const VideoRow &row) const
{
    if (show != Show::all && row.draft != (show == Show::drafts)) {
        return false;
    }
    const std::vector<model::Privacy> wanted = privacies(show);
    if (!wanted.empty() && std::ranges::find(wanted, row.privacy) == wanted.end()) {
        return false;
    }
    const QString folded = words.toCaseFolded();
    return std::ranges::all_of(QStringView(folded).split(u' ', Qt::SkipEmptyParts),
                               [&](QStringView word) { return row.text.contains(word); });
}

bool VideoFilter::before(const VideoRow &left, const VideoRow &right) const
{
    switch (sort) {
    case Sort::newest:
        break;
    case Sort::oldest:
        return left.createdAt < right.createdAt;
    case Sort::title:
        return left.title.compare(right.title, Qt::CaseInsensitive) < 0;
    case Sort::views:
        return left.views > right.views;
    case Sort::longest:
        return left.durationMs > right.durationMs;
    case Sort::biggest:
        return left.bytes > right.bytes;
    }
    return left.createdAt > right.createdAt;
}

model::VideoQuery VideoFilter::query(int start, int count) const
{
    model::VideoQuery query;
    query.ownerSees = true;
    query.start = start;
    query.count = count;
    query.sort = sortKey(sort);
    query.search = words.trimmed().toStdString();
    query.privacies = privacies(show);
    if (show != Show::all) {
        query.draft = show == Show::drafts;
    }
    return query;
}

}
