// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "process/powersupply.h"

#include "support/tempfolder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace spirula::process
{

namespace
{

class PowerSupplyTest : public ::testing::Test
{
protected:
    void put(const std::string &supply, const std::string &fact, const std::string &text)
    {
        fs::create_directories(folder / supply);
        std::ofstream(folder / supply / fact) << text << '\n';
    }
    void putBattery(const std::string &status)
    {
        put("BAT0", "type", "Battery");
        put("BAT0", "status", status);
    }

    const test::TempFolder folder;
};

TEST_F(PowerSupplyTest, noBatteryIsNoBattery)
{
    EXPECT_FALSE(runsOnBattery(folder.path()));
    EXPECT_FALSE(runsOnBattery(folder / "nowhere"));
}

TEST_F(PowerSupplyTest, aBatteryThatEmptiesWithoutACharger)
{
    putBattery("Discharging");
    EXPECT_TRUE(runsOnBattery(folder.path()));
    put("AC", "type", "Mains");
    put("AC", "online", "0");
    EXPECT_TRUE(runsOnBattery(folder.path()));
    put("AC", "online", "1");
    EXPECT_FALSE(runsOnBattery(folder.path()));
}

TEST_F(PowerSupplyTest, aBatteryThatIsFullOrChargesWaitsForNothing)
{
    for (const char *status : {"Full", "Charging", "Not charging", "Unknown"}) {
        putBattery(status);
        EXPECT_FALSE(runsOnBattery(folder.path())) << status;
    }
}

TEST_F(PowerSupplyTest, theBatteryOfAMouseDoesNotCount)
{
    putBattery("Discharging");
    put("BAT0", "scope", "Device");
    EXPECT_FALSE(runsOnBattery(folder.path()));
}

TEST_F(PowerSupplyTest, aPlugOfUsbIsACharger)
{
    putBattery("Discharging");
    put("ucsi", "type", "USB");
    put("ucsi", "online", "1");
    EXPECT_FALSE(runsOnBattery(folder.path()));
}

}

}
