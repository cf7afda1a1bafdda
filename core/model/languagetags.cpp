// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/vocabulary.h"

#include "base/text.h"

#include <algorithm>

namespace spirula::model
{

namespace
{

/// ISO 639-2 (terminological and bibliographic codes) and the ISO 639-1 code of the same language, 7
/// characters a pair.
// clang-format off
constexpr std::string_view codes =
    "aar aa abk ab afr af aka ak alb sq amh am ara ar arg an arm hy asm as ava av aym ay aze az bak ba "
    "bam bm baq eu bel be ben bn bis bi bod bo bos bs bre br bul bg bur my cat ca ces cs cha ch che ce "
    "chi zh chv cv cor kw cos co cre cr cym cy cze cs dan da deu de div dv dut nl dzo dz ell el eng en "
    "epo eo est et eus eu ewe ee fao fo fas fa fij fj fin fi fra fr fre fr fry fy ful ff geo ka ger de "
    "gla gd gle ga glg gl glv gv gre el grn gn guj gu hat ht hau ha heb he her hz hin hi hmo ho hrv hr "
    "hun hu hye hy ibo ig ice is iii ii iku iu ind id ipk ik isl is ita it jav jv jpn ja kal kl kan kn "
    "kas ks kat ka kau kr kaz kk khm km kik ki kin rw kir ky kom kv kon kg kor ko kua kj kur ku lao lo "
    "lat la lav lv lim li lin ln lit lt ltz lb lub lu lug lg mac mk mah mh mal ml mao mi mar mr may ms "
    "mkd mk mlg mg mlt mt mon mn mri mi msa ms mya my nau na nav nv nbl nr nde nd ndo ng nep ne nld nl "
    "nno nn nob nb nor no nya ny oci oc oji oj ori or orm om oss os pan pa per fa pol pl por pt pus ps "
    "que qu roh rm ron ro rum ro run rn rus ru sag sg sin si slk sk slo sk slv sl sme se smo sm sna sn "
    "snd sd som so sot st spa es sqi sq srd sc srp sr ssw ss sun su swa sw swe sv tah ty tam ta tat tt "
    "tel te tgk tg tgl tl tha th tib bo tir ti ton to tsn tn tso ts tuk tk tur tr twi tw uig ug ukr uk "
    "urd ur uzb uz ven ve vie vi wel cy wln wa wol wo xho xh yid yi yor yo zha za zho zh zul zu ";
// clang-format on
static_assert(codes.size() % 7 == 0);

std::string_view twoLetters(std::string_view three)
{
    for (std::size_t at = 0; at < codes.size(); at += 7) {
        if (codes.substr(at, 3) == three) {
            return codes.substr(at + 4, 2);
        }
    }
    return three;
}

std::optional<std::string_view> knownId(std::string_view id)
{
    for (const Language &language : languages()) {
        if (equalsNoCase(language.id, id)) {
            return language.id;
        }
    }
    return std::nullopt;
}

}

std::optional<std::string_view> languageFromTag(std::string_view tag)
{
    constexpr std::size_t longest = 40; // containers hold anything
    if (tag.size() > longest) {
        return std::nullopt;
    }
    std::string normal = toLower(trim(tag));
    std::replace(normal.begin(), normal.end(), '_', '-');
    if (const auto id = knownId(normal)) {
        return id;
    }
    const std::string_view primary = split(normal, '-').front();
    return knownId(primary.size() == 3 ? twoLetters(primary) : primary);
}

}
