// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/vocabulary.h"
#include "base/filesystem.h"
#include "base/text.h"
#include "model/actor.h"
#include "model/job.h"

#include <gtest/gtest.h>

#include <set>

using namespace spirula;
using namespace spirula::model;

namespace
{

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// The flat {"id":"label",…} objects of a running PeerTube; their texts have no escapes.
Pairs golden(const char *file)
{
    const std::string json = readFile(fs::path(SPIRULA_FIXTURES) / "model" / file, 100000).value();
    std::vector<std::string> strings;
    for (std::size_t at = json.find('"'); at != std::string::npos; at = json.find('"', at + 1)) {
        const auto end = json.find('"', at + 1);
        strings.push_back(json.substr(at + 1, end - at - 1));
        at = end;
    }
    Pairs pairs;
    for (std::size_t i = 0; i + 1 < strings.size(); i += 2) {
        pairs.emplace_back(strings[i], strings[i + 1]);
    }
    return pairs;
}

Pairs pairsOf(std::span<const Term> terms)
{
    Pairs pairs;
    for (const Term &term : terms) {
        pairs.emplace_back(std::to_string(term.id), term.label);
    }
    return pairs;
}

}

TEST(Vocabulary, equalsPeerTubes)
{
    EXPECT_EQ(pairsOf(categories()), golden("api-videos-categories.json"));
    EXPECT_EQ(pairsOf(licences()), golden("api-videos-licences.json"));
    EXPECT_EQ(pairsOf(privacies()), golden("api-videos-privacies.json"));
    Pairs pairs;
    for (const Language &language : languages()) {
        pairs.emplace_back(language.id, language.label);
    }
    EXPECT_EQ(pairs, golden("api-videos-languages.json"));
    EXPECT_GT(pairs.size(), 200U);
}

TEST(Vocabulary, labelsAreFoundById)
{
    EXPECT_EQ(categoryLabel(15), "Science & Technology");
    EXPECT_EQ(categoryLabel(19), std::nullopt);
    EXPECT_EQ(licenceLabel(7), "Public Domain Dedication");
    EXPECT_EQ(licenceLabel(0), std::nullopt);
    EXPECT_EQ(privacyLabel(5), "Password protected");
    EXPECT_EQ(languageLabel("en"), "English");
    EXPECT_EQ(languageLabel("EN"), std::nullopt);
}

TEST(Vocabulary, containersTagsBecomeIds)
{
    for (const auto &[tag, id] : Pairs{{"eng", "en"},
                                       {"en", "en"},
                                       {"en-US", "en"},
                                       {"EN_gb", "en"},
                                       {"ger", "de"},
                                       {"deu", "de"},
                                       {"fra", "fr"},
                                       {"fre", "fr"},
                                       {"chi", "zh"},
                                       {"zho", "zh"},
                                       {"zh-hans", "zh-Hans"},
                                       {"pt_PT", "pt-PT"},
                                       {"pt-BR", "pt"},
                                       {"ase", "ase"},
                                       {"zul", "zu"},
                                       {"aar", "aa"},
                                       {" jpn ", "ja"}}) {
        EXPECT_EQ(languageFromTag(tag), id) << tag;
    }
    for (const char *tag : {"", "und", "mul", "xx", "engl", "e", "a a", "ng e", "-en",
                            "enenenenenenenenenenenenenenenenenenenenenen"}) {
        EXPECT_EQ(languageFromTag(tag), std::nullopt) << tag;
    }
}

TEST(ActorName, followsPeerTubesAlphabet)
{
    for (const char *good : {"a", "alice_channel", "A.b:c-9", "root"}) {
        EXPECT_TRUE(isActorName(good)) << good;
    }
    for (const char *bad : {"", "a b", "a@b", "ä", "a/b", "a\n", "<a>"}) {
        EXPECT_FALSE(isActorName(bad)) << bad;
    }
    EXPECT_TRUE(isActorName(std::string(50, 'a')));
    EXPECT_FALSE(isActorName(std::string(51, 'a')));
    EXPECT_FALSE(isActorName(std::string_view("a\0", 2)));
}

TEST(JobNames, areAllDifferent)
{
    std::set<std::string_view> seen;
    for (int i = 1; i <= static_cast<int>(JobType::probeEncoders); ++i) {
        EXPECT_TRUE(seen.insert(name(static_cast<JobType>(i))).second);
    }
    for (int i = 1; i <= static_cast<int>(JobState::cancelled); ++i) {
        EXPECT_TRUE(seen.insert(name(static_cast<JobState>(i))).second);
    }
    EXPECT_FALSE(seen.contains("unknown"));
    EXPECT_EQ(name(JobType::prepareFirst), "prepareFirst");
    EXPECT_EQ(name(static_cast<JobState>(99)), "unknown");
}
