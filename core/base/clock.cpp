// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace spirula
{

namespace
{

using namespace std::chrono;

constexpr std::array<std::string_view, 7> dayNames{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> monthNames{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// Four digits of year are all that the formats have.
constexpr WallTime firstTime
    = sys_time<milliseconds>(sys_days(0000y / January / 1)).time_since_epoch().count();
constexpr WallTime lastTime
    = sys_time<milliseconds>(sys_days(9999y / December / 31)).time_since_epoch().count() + 86'399'999;

struct Parts {
    year_month_day date;
    weekday day;
    int hour, minute, second, millisecond;
};

Parts partsOf(WallTime time)
{
    const sys_time<milliseconds> point{milliseconds(std::clamp(time, firstTime, lastTime))};
    const auto midnight = floor<days>(point);
    const hh_mm_ss clock{point - midnight};
    return {year_month_day(midnight),
            weekday(midnight),
            static_cast<int>(clock.hours().count()),
            static_cast<int>(clock.minutes().count()),
            static_cast<int>(clock.seconds().count()),
            static_cast<int>(clock.subseconds().count())};
}

/// Reads a format piece by piece; after the first miss it stays bad.
class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_rest(text)
    {
    }

    bool atEnd() const { return m_good && m_rest.empty(); }
    bool good() const { return m_good; }

    bool take(std::string_view text)
    {
        if (!m_rest.starts_with(text)) {
            return false;
        }
        m_rest.remove_prefix(text.size());
        return true;
    }
    void need(std::string_view text) { m_good = take(text) && m_good; }

    int number(std::size_t digits, int least, int most)
    {
        int value = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            if (m_rest.empty() || m_rest.front() < '0' || m_rest.front() > '9') {
                m_good = false;
                return least;
            }
            value = value * 10 + (m_rest.front() - '0');
            m_rest.remove_prefix(1);
        }
        if (value < least || value > most) {
            m_good = false;
            return least;
        }
        return value;
    }

    /// 1 for the first of `names`.
    template<std::size_t N>
    int name(const std::array<std::string_view, N> &names)
    {
        for (std::size_t i = 0; i < N; ++i) {
            if (take(names[i])) {
                return static_cast<int>(i) + 1;
            }
        }
        m_good = false;
        return 1;
    }

    /// Digits behind a decimal point as milliseconds; at least one, those behind the third are cut off.
    int fraction()
    {
        int value = 0;
        int scale = 100;
        std::size_t count = 0;
        while (!m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9') {
            value += scale * (m_rest.front() - '0');
            scale /= 10;
            ++count;
            m_rest.remove_prefix(1);
        }
        m_good = m_good && count > 0;
        return value;
    }

private:
    std::string_view m_rest;
    bool m_good = true;
};

struct Fields {
    int year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, millisecond = 0;
    int offsetMinutes = 0;
};

Result<WallTime> timeOf(const Fields &f, bool good, std::string_view format)
{
    const year_month_day date{year(f.year), month(static_cast<unsigned>(f.month)),
                              day(static_cast<unsigned>(f.day))};
    const auto point = sys_time<milliseconds>(sys_days(date)) + hours(f.hour)
        + minutes(f.minute - f.offsetMinutes) + seconds(f.second) + milliseconds(f.millisecond);
    const WallTime time = point.time_since_epoch().count();
    if (!good || !date.ok() || time < firstTime
        || time > lastTime) { // an offset can lead out of the last year
        return Error(ErrorCode::invalidInput,
                     {{"field", "time"}, {"reason", "it is not a " + std::string(format)}});
    }
    return time;
}

void readClock(Reader &in, Fields &f)
{
    f.hour = in.number(2, 0, 23);
    in.need(":");
    f.minute = in.number(2, 0, 59);
    in.need(":");
    f.second = in.number(2, 0, 60); // a leap second counts as the first one of the next minute
}

/// RFC 850: "Sunday, 06-Nov-94 08:49:37 GMT". The two digits of the year mean 1970..2069.
void readRfc850(Reader &in, Fields &f)
{
    f.day = in.number(2, 1, 31);
    in.need("-");
    f.month = in.name(monthNames);
    in.need("-");
    const int shortYear = in.number(2, 0, 99);
    f.year = shortYear + (shortYear < 70 ? 2000 : 1900);
    in.need(" ");
    readClock(in, f);
    in.need(" GMT");
}

/// C's asctime: "Sun Nov  6 08:49:37 1994".
void readAsctime(Reader &in, Fields &f)
{
    f.month = in.name(monthNames);
    in.need(" ");
    f.day = in.take(" ") ? in.number(1, 1, 9) : in.number(2, 1, 31);
    in.need(" ");
    readClock(in, f);
    in.need(" ");
    f.year = in.number(4, 0, 9999);
}

void readFixdate(Reader &in, Fields &f)
{
    f.day = in.number(2, 1, 31);
    in.need(" ");
    f.month = in.name(monthNames);
    in.need(" ");
    f.year = in.number(4, 0, 9999);
    in.need(" ");
    readClock(in, f);
    in.need(" GMT");
}

} // namespace

WallTime Clock::now() const
{
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::string isoTime(WallTime time)
{
    const Parts p = partsOf(time);
    std::array<char, 64> text{};
    const int length
        = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                        static_cast<int>(p.date.year()), static_cast<unsigned>(p.date.month()),
                        static_cast<unsigned>(p.date.day()), p.hour, p.minute, p.second, p.millisecond);
    return {text.data(), static_cast<std::size_t>(length)};
}

Result<WallTime> parseIsoTime(std::string_view text)
{
    Reader in(text);
    Fields f;
    f.year = in.number(4, 0, 9999);
    in.need("-");
    f.month = in.number(2, 1, 12);
    in.need("-");
    f.day = in.number(2, 1, 31);
    if (!in.atEnd()) {
        if (!in.take("T") && !in.take("t")) {
            in.need(" ");
        }
        readClock(in, f);
        if (in.take(".")) {
            f.millisecond = in.fraction();
        }
        const bool east = in.take("+");
        if (east || in.take("-")) {
            const int offsetHours = in.number(2, 0, 23);
            in.need(":");
            f.offsetMinutes = (offsetHours * 60 + in.number(2, 0, 59)) * (east ? 1 : -1);
        } else if (!in.take("z") && !in.atEnd()) {
            in.need("Z");
        }
    }
    return timeOf(f, in.atEnd(), "time of RFC 3339");
}

std::string httpTime(WallTime time)
{
    const Parts p = partsOf(time);
    std::array<char, 64> text{};
    const int length = std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT",
                                     dayNames[p.day.c_encoding()].data(), static_cast<unsigned>(p.date.day()),
                                     monthNames[static_cast<unsigned>(p.date.month()) - 1].data(),
                                     static_cast<int>(p.date.year()), p.hour, p.minute, p.second);
    return {text.data(), static_cast<std::size_t>(length)};
}

Result<WallTime> parseHttpTime(std::string_view text)
{
    // The name of the day says nothing that the date does not; browsers ignore a wrong one too.
    static constexpr std::array<std::string_view, 7> longNames{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                               "Thursday", "Friday", "Saturday"};
    Reader in(text);
    Fields f;
    const auto comma = text.find(',');
    if (comma == std::string_view::npos) {
        in.name(dayNames);
        in.need(" ");
        readAsctime(in, f);
    } else if (comma == 3) {
        in.name(dayNames);
        in.need(", ");
        readFixdate(in, f);
    } else {
        in.name(longNames);
        in.need(", ");
        readRfc850(in, f);
    }
    return timeOf(f, in.atEnd(), "time of RFC 9110");
}

} // namespace spirula
