// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/tempfolder.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <gtest/gtest.h>

namespace spirula
{
namespace
{

using namespace Qt::StringLiterals;

const QString packaging = QStringLiteral(SPIRULA_PROJECT "/packaging/");
const QString manual = QStringLiteral(SPIRULA_PROJECT "/docs/spirula.1");

/// What a checker says: empty where all is well.
QString complaintsOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished();
    const QString said = QString::fromUtf8(process.readAll());
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0
        ? QString()
        : program + u": "_s + said + process.errorString();
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList optionsOfTheProgram()
{
    QProcess process;
    process.start(QStringLiteral(SPIRULA_DESKTOP), {u"--help"_s});
    process.waitForFinished();
    QStringList options;
    static const QRegularExpression option(u"--([a-z-]+)"_s);
    for (const auto &match : option.globalMatch(QString::fromUtf8(process.readAll()))) {
        options.append(match.captured(1));
    }
    return options;
}

TEST(Packaging, TheDesktopFileIsValidAndNamesWhatItOpens)
{
    const QString file = packaging + u"org.spirula.Spirula.desktop"_s;
    EXPECT_EQ(complaintsOf(u"desktop-file-validate"_s, {file}), QString());
    EXPECT_TRUE(textOf(file).contains(u"x-scheme-handler/spirula;"_s));
    EXPECT_TRUE(textOf(file).contains(u"Exec=spirula %U\n"_s));
}

TEST(Packaging, TheMetadataIsValid)
{
    EXPECT_EQ(complaintsOf(u"appstreamcli"_s,
                           {u"validate"_s, u"--no-net"_s, u"--override=url-homepage-missing=info"_s,
                            packaging + u"org.spirula.Spirula.metainfo.xml"_s}),
              QString());
}

TEST(Packaging, TheIconCanBeDrawn)
{
    const QSvgRenderer icon(packaging + u"icons/org.spirula.Spirula.svg"_s);
    ASSERT_TRUE(icon.isValid());
    EXPECT_EQ(icon.defaultSize(), QSize(128, 128));
}

TEST(Packaging, EveryOptionIsInTheManualAndTheCompletions)
{
    const QStringList options = optionsOfTheProgram();
    ASSERT_TRUE(options.contains(u"demo"_s));
    for (const QString &option : options) {
        EXPECT_TRUE(textOf(packaging + u"completions/spirula.bash"_s).contains(u"--"_s + option))
            << qPrintable(option);
        EXPECT_TRUE(textOf(packaging + u"completions/_spirula"_s).contains(u"--"_s + option))
            << qPrintable(option);
        EXPECT_TRUE(textOf(packaging + u"completions/spirula.fish"_s).contains(u"-l "_s + option))
            << qPrintable(option);
        EXPECT_TRUE(textOf(manual).contains(u".It Fl -"_s + option)) << qPrintable(option);
    }
}

TEST(Packaging, TheManualIsWellFormed)
{
    EXPECT_EQ(complaintsOf(u"mandoc"_s, {u"-Tlint"_s, u"-Wwarning"_s, manual}), QString());
}

TEST(Packaging, BashCompletesOptions)
{
    QProcess bash;
    bash.start(u"bash"_s,
               {u"-ec"_s,
                u"source /usr/share/bash-completion/bash_completion; source "_s + packaging
                    + u"completions/spirula.bash; COMP_WORDS=(spirula --da); COMP_CWORD=1; "
                      "COMP_LINE='spirula --da'; COMP_POINT=12; _spirula; echo \"${COMPREPLY[@]}\""_s});
    bash.waitForFinished();
    EXPECT_EQ(bash.readAllStandardOutput(), QByteArray("--data-dir\n"))
        << bash.readAllStandardError().constData();
}

TEST(Packaging, EverythingIsInstalledWhereDesktopsLook)
{
    const test::TempFolder folder;
    const QString prefix = QString::fromStdString(folder.path().string());
    ASSERT_EQ(complaintsOf(u"cmake"_s,
                           {u"--install"_s, QStringLiteral(SPIRULA_BIN_DIR "/.."), u"--prefix"_s, prefix,
                            u"--component"_s, u"shared"_s}),
              QString());
    for (const char *file :
         {"applications/org.spirula.Spirula.desktop", "metainfo/org.spirula.Spirula.metainfo.xml",
          "icons/hicolor/scalable/apps/org.spirula.Spirula.svg", "knotifications6/spirula.notifyrc",
          "man/man1/spirula.1", "man/man1/spirulactl.1", "bash-completion/completions/spirula",
          "bash-completion/completions/spirulactl", "zsh/site-functions/_spirula",
          "fish/vendor_completions.d/spirula.fish"}) {
        EXPECT_TRUE(fs::exists(folder / "share" / file)) << file;
    }
}

}
}
