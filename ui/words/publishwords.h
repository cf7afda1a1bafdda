// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "model/video.h"
#include "words/reachwords.h"

#include <QString>

namespace spirula::ui::words
{

QString newVideo();
QString editVideo();
QString keepAndGoBack();
QString dropVideos();
QString dropText();
QString chooseFiles();
QString videoFiles(); ///< name of the file filter
QString addFolder(int videos, const QString &folder);
QString addVideos(int videos);
QString noVideosIn(const QString &folder);

QString titleLabel();
QString descriptionLabel();
QString password();
QString passwordKept();
QString tags();
QString language();
QString unknownLanguage();
QString category();
QString licence();
QString none();
QString captions();
QString addCaptions();
QString removeCaptions(const QString &language);
QString chapters();
QString chaptersHint();
QString publishAtTime();
QString comments();
QString commentsPolicy(model::CommentsPolicy policy);
QString support();
QString sensitive();
QString download();
QString moreFields();
QString picture();
QString ownPicture();
QString frame(int number, const QString &at);

QString publishFor(model::Privacy privacy);
QString schedule();
QString saveChanges();
QString saveDraft();
QString discard();
QString replaceFile();
QString pause();
QString resume();
QString preparing();
QString sending();
QString readyToWatch();
QString estimate(const QString &time, const QString &size, const QString &free);
QString estimateSize(const QString &size, const QString &free);
QString progress(const QString &step, const QString &percent, const QString &left);
/// Whom the video will reach, before the button is pressed.
QString audience(model::Privacy privacy, Reach reach);

QString draftSaved(const QString &at);
QString draftKept();
QString keptWhenBack(); ///< the draft, nobody answers now
QString notSavedYet();
QString changesSaved();
QString published(int videos);
QString scheduled(const QString &time);
QString discarded();

QString titleTooShort();
QString passwordMissing();
QString timePassed();
QString chaptersWrong(int line);

}
