// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/publishwords.h"

#include <KLocalizedString>

namespace spirula::ui::words
{

QString newVideo() { return i18nc("@title", "New video"); }

QString editVideo() { return i18nc("@title", "Edit video"); }

QString keepAndGoBack() { return i18nc("@action:button", "Keep and go back"); }

QString dropVideos() { return i18nc("@info", "Drop videos here."); }

QString dropText()
{
    return i18nc("@info", "They are checked and prepared at once; nobody sees them before you publish.");
}

QString chooseFiles() { return i18nc("@action:button", "Choose files"); }

QString videoFiles() { return i18nc("@item file filter", "Videos and sound"); }

QString addFolder(int videos, const QString &folder)
{
    return i18ncp("@info %2 is a folder", "Add the video in “%2”?", "Add the %1 videos in “%2”?", videos,
                  folder);
}

QString addVideos(int videos) { return i18ncp("@action:button", "Add %1 video", "Add %1 videos", videos); }

QString noVideosIn(const QString &folder)
{
    return i18nc("@info %1 is a folder", "There are no videos in “%1”.", folder);
}

QString titleLabel() { return i18nc("@label:textbox of a video", "Title"); }

QString descriptionLabel() { return i18nc("@label:textbox", "Description"); }

QString password() { return i18nc("@label:textbox", "Password"); }

QString passwordKept() { return i18nc("@info:placeholder", "Stays as it is"); }

QString tags() { return i18nc("@label:textbox", "Tags"); }

QString language() { return i18nc("@label:listbox", "Language"); }

QString unknownLanguage() { return i18nc("@item:inlistbox language", "Not set"); }

QString category() { return i18nc("@label:listbox", "Category"); }

QString licence() { return i18nc("@label:listbox", "Licence"); }

QString none() { return i18nc("@item:inlistbox", "None"); }

QString captions() { return i18nc("@label", "Captions"); }

QString addCaptions() { return i18nc("@action:button", "Add captions file"); }

QString removeCaptions(const QString &language)
{
    return i18nc("@action:button %1 is a language", "Remove captions: %1", language);
}

QString chapters() { return i18nc("@label:textbox", "Chapters"); }

QString chaptersHint() { return i18nc("@info:placeholder", "0:00 Beginning\n4:30 The way up"); }

QString publishAtTime() { return i18nc("@option:check", "Publish at a set time"); }

QString comments() { return i18nc("@label:listbox", "Comments"); }

QString commentsPolicy(model::CommentsPolicy policy)
{
    switch (policy) {
    case model::CommentsPolicy::enabled:
        return i18nc("@item:inlistbox comments", "Everyone can comment");
    case model::CommentsPolicy::requiresApproval:
        return i18nc("@item:inlistbox comments", "Shown once I approve them");
    case model::CommentsPolicy::disabled:
        break;
    }
    return i18nc("@item:inlistbox comments", "No comments");
}

QString support() { return i18nc("@label:textbox", "How to support you"); }

QString sensitive() { return i18nc("@option:check", "Sensitive content"); }

QString download() { return i18nc("@option:check", "Viewers can download it"); }

QString moreFields() { return i18nc("@action:button", "More: captions, chapters, schedule …"); }

QString picture() { return i18nc("@label of a video", "Picture"); }

QString ownPicture() { return i18nc("@action:button", "Own picture"); }

QString frame(int number, const QString &at)
{
    return i18nc("@info:tooltip a number and a time", "Picture %1, at %2", number, at);
}

QString publishFor(model::Privacy privacy)
{
    switch (privacy) {
    case model::Privacy::everyone:
        return i18nc("@action:button", "Publish to everyone");
    case model::Privacy::unlisted:
        return i18nc("@action:button", "Publish by link");
    case model::Privacy::password:
        return i18nc("@action:button", "Publish with password");
    case model::Privacy::onlyMe:
        break;
    }
    return i18nc("@action:button", "Publish for me only");
}

QString schedule() { return i18nc("@action:button publish at a time", "Schedule"); }

QString saveChanges() { return i18nc("@action:button", "Save changes"); }

QString saveDraft() { return i18nc("@action:button", "Save draft"); }

QString discard() { return i18nc("@action:button", "Discard"); }

QString replaceFile() { return i18nc("@action:button", "Replace file"); }

QString pause() { return i18nc("@action:button", "Pause"); }

QString resume() { return i18nc("@action:button", "Resume"); }

QString preparing() { return i18nc("@info:progress", "Preparing"); }

QString sending() { return i18nc("@info:progress", "Opening the file"); }

QString readyToWatch() { return i18nc("@info:status", "Ready"); }

QString estimate(const QString &time, const QString &size, const QString &free)
{
    return i18nc("@info time, size, free space", "%1 · %2 of %3 free", time, size, free);
}

QString estimateSize(const QString &size, const QString &free)
{
    return i18nc("@info size, free space", "%1 of %2 free", size, free);
}

QString progress(const QString &step, const QString &percent, const QString &left)
{
    return left.isEmpty()
        ? i18nc("@info:progress a step, how far", "%1 · %2", step, percent)
        : i18nc("@info:progress a step, how far, time left", "%1 · %2 · %3 left", step, percent, left);
}

QString audience(model::Privacy privacy, Reach reach)
{
    if (privacy == model::Privacy::onlyMe) {
        return i18nc("@info who can watch", "Only you, on this computer");
    }
    switch (reach) {
    case Reach::off:
    case Reach::thisComputer:
    case Reach::unreachable:
        return i18nc("@info who can watch", "Only you, on this computer, for now");
    case Reach::homeNetwork:
        return privacy == model::Privacy::everyone
            ? i18nc("@info who can watch", "Everyone on your network")
            : i18nc("@info who can watch", "Anyone with the link, on your network");
    case Reach::everyone:
    case Reach::notConfirmed:
        break;
    }
    return privacy == model::Privacy::everyone ? i18nc("@info who can watch", "Anyone")
                                               : i18nc("@info who can watch", "Anyone with the link");
}

QString draftSaved(const QString &at) { return i18nc("@info:status a time", "Draft saved %1", at); }

QString draftKept() { return i18nc("@info:status", "Kept as a draft"); }

QString keptWhenBack()
{
    return i18nc("@info:status", "Your site doesn't answer. The draft is kept as soon as it is back.");
}

QString notSavedYet() { return i18nc("@info:status", "Your changes are not saved yet"); }

QString changesSaved() { return i18nc("@info:status", "Saved"); }

QString published(int videos) { return i18ncp("@info:status", "Published", "%1 videos published", videos); }

QString scheduled(const QString &time)
{
    return i18nc("@info:status a time", "It will be published: %1", time);
}

QString discarded() { return i18nc("@info:status", "Draft discarded"); }

QString titleTooShort() { return i18nc("@info", "A title has 3 to 120 characters."); }

QString passwordMissing() { return i18nc("@info", "Enter the password that opens this video."); }

QString timePassed() { return i18nc("@info", "This time has passed. Choose a later one."); }

QString chaptersWrong(int line)
{
    return i18nc("@info",
                 "Chapters, line %1: it needs a time such as 4:30, later than the line before, and a title.",
                 line);
}

}
