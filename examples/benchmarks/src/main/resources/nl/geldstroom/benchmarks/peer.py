"""The national scenario as vectorised NumPy: the same equations as the flat Java loops, every amount rounded and the books
checked after every month in every draw.

    python3 peer.py DRAWS TOTALS RUNS [MUNICIPALITIES DRAWS_PER_BLOCK]

Reads the file of draws (its layout is told in PeersDraws), runs in one process, writes the totals (quantity, year, draw),
and prints one line of JSON: the seconds of each run, reading and writing left out, the block and the peak of memory. A block
is so many municipalities by so many draws; without one, the script tries several on a part of the work and takes the best.
Arrays are made once and written in place; rows of the same kind go through one call.
"""

import json
import struct
import sys
import time

import numpy as np

LINES, MUNICIPAL, YEARS = 8, 6, 15
ROWS, MONTHS, NUMBERS, QUANTITIES = LINES + MUNICIPAL, 12 * YEARS, 2 * LINES + YEARS + 1, 7
TO, HELP, FROM, NURSING, HOMES = 0, 3, 4, 6, 7
START, PHASE_IN, TEAM_MONTHS = 24, 60, 36
COSTS, INCOMES, MEANS, GRANTED, WORTH, WORTH_FROM, ACCOUNTS = 0, 8, 14, 17, 18, 21, 23
(UNIT, DEMAND, LOSS, DUTY, S_LAG, S_LIFE, S_VALUE, S_CASH, C_LAG, C_LIFE, C_VALUE, C_CASH, CASHABLE, REFILL,
 AGAIN) = range(15)
BALANCE, DIFFERENCE, VALUE = 0, 3, 6
LIMIT = 2.0**50
LINE_OF_ROW = list(range(LINES)) + list(range(MUNICIPAL))

add, sub, mul, div, rint, low, high = np.add, np.subtract, np.multiply, np.divide, np.rint, np.minimum, np.maximum


def read(name):
    with open(name, "rb") as file:
        if file.read(8) != b"GSDRAWS1":
            sys.exit("The file must be one of draws.")
        header = json.loads(file.read(struct.unpack("<q", file.read(8))[0]))
        numbers = np.fromfile(file, dtype="<f8")
    towns, draws, at = header["municipalities"], header["draws"], 0
    parts = []
    for shape in ((towns, NUMBERS), (YEARS, LINES, draws), (YEARS, LINES, draws), (header["once"], draws), (towns, draws)):
        size = int(np.prod(shape))
        parts.append(np.ascontiguousarray(numbers[at : at + size].reshape(shape)))
        at += size
    return parts


def twelfth(year, k):
    return np.rint((year * k) / 12) - np.rint((year * (k - 1)) / 12)


class Block:
    """Arrays for some municipalities by some draws."""

    def __init__(self, towns, width):
        shape = (towns, width)

        def rows(*more):
            return np.zeros(more + shape)

        self.year, self.before, self.until, self.month = rows(ROWS), rows(ROWS), rows(ROWS), rows(ROWS)
        self.account, self.whole, self.same = rows(ACCOUNTS), rows(ACCOUNTS), np.zeros((ACCOUNTS,) + shape, dtype=bool)
        self.total = rows(QUANTITIES)
        self.one = [rows() for _ in range(20)]
        # The first stage, the second one and the stock of both effects, and what leaves each of them.
        self.stocks, self.out = rows(3, 2), rows(3, 2)

    def run(self, amounts, growth, prices, once, share, totals):
        year, before, until, month = self.year, self.before, self.until, self.month
        account, whole, same, total, stocks, out = (
            self.account, self.whole, self.same, self.total, self.stocks, self.out)
        (moved, reduction, released, spent, induced, lost, again, inflow, gross, saved, worse, part, result, balance, need,
         money, both, a, b, c) = self.one
        effect = out[2]
        for array in (account, stocks, result, total):
            array.fill(0)
        start = amounts[:, :ROWS].copy()
        start[:, LINES + TO] -= amounts[:, 2 * LINES]
        year[:] = start.T[:, :, None]
        grants = amounts[:, 2 * LINES : 2 * LINES + YEARS]
        lags = np.stack((once[S_LAG], once[C_LAG]))[:, None]
        lives = np.stack((once[S_LIFE], once[C_LIFE]))[:, None]
        values = np.stack((once[S_VALUE], once[C_VALUE]))[:, None]
        cash = np.stack((once[S_CASH], once[C_CASH]))[:, None]
        worths, moneys = np.empty_like(effect), np.empty_like(effect)
        for t in range(MONTHS):
            y, k = divmod(t, 12)
            k += 1
            if k == 1:
                if y > 0:
                    mul(year, growth[y], out=year)
                    mul(year, prices[y], out=year)
                    rint(year, out=year)
                before.fill(0)
            mul(year, k, out=until)
            div(until, 12, out=until)
            rint(until, out=until)
            sub(until, before, out=month)
            before, until = until, before

            # The shift and its companions.
            path = min((t - START + 1) / PHASE_IN, 1.0) if t >= START else 0.0
            high(month[FROM], 0, out=need)
            mul(share, path, out=moved)
            mul(moved, month[FROM], out=moved)
            rint(moved, out=moved)
            high(moved, 0, out=moved)
            low(moved, need, out=moved)
            mul(once[DUTY], moved, out=reduction)
            rint(reduction, out=reduction)
            sub(moved, reduction, out=reduction)
            low(reduction, need, out=released)
            mul(once[UNIT], moved, out=spent)
            rint(spent, out=spent)
            mul(once[DEMAND], spent, out=induced)
            rint(induced, out=induced)
            mul(once[LOSS], reduction, out=lost)
            rint(lost, out=lost)
            high(month[LINES + FROM], 0, out=a)
            low(lost, a, out=lost)
            add(spent, induced, out=both)

            # The reinvestment of what the month before yielded.
            high(result, 0, out=b)
            mul(once[AGAIN], 1.0 if t >= START else 0.0, out=a)
            mul(a, b, out=again)
            rint(again, out=again)
            low(again, b, out=again)
            add(both, again, out=inflow)

            # Both effects: two stages of delay and the stock of what works.
            mul(stocks[:2], 2, out=out[:2])
            div(out[:2], lags, out=out[:2])
            div(stocks[2], lives, out=effect)
            sub(inflow, out[0], out=moneys)
            add(stocks[0], moneys, out=stocks[0])
            sub(out[:2], out[1:], out=whole[:4].reshape((2, 2) + inflow.shape))
            add(stocks[1:], whole[:4].reshape((2, 2) + inflow.shape), out=stocks[1:])
            mul(values, effect, out=worths)
            rint(worths, out=worths)
            mul(cash, effect, out=moneys)
            rint(moneys, out=moneys)

            # Help of the municipality.
            add(account[WORTH], worths[0], out=account[WORTH])
            sub(account[WORTH_FROM], worths[0], out=account[WORTH_FROM])
            add(total[VALUE], worths[0], out=total[VALUE])
            high(moneys[0], 0, out=saved)
            high(month[HELP], 0, out=a)
            low(saved, a, out=saved)
            sub(0, moneys[0], out=worse)
            high(worse, 0, out=worse)

            # The books of the municipality.
            team = twelfth(amounts[:, -1:], k) if START <= t < START + TEAM_MONTHS else 0.0
            grant = twelfth(grants[:, y : y + 1], k)
            add(account[COSTS : COSTS + LINES], month[:LINES], out=account[COSTS : COSTS + LINES])
            sub(account[INCOMES : INCOMES + MUNICIPAL], month[LINES:], out=account[INCOMES : INCOMES + MUNICIPAL])
            add(inflow, team, out=a)
            add(account[COSTS + TO], a, out=account[COSTS + TO])
            sub(account[COSTS + FROM], released, out=account[COSTS + FROM])
            add(account[INCOMES + FROM], lost, out=account[INCOMES + FROM])
            sub(worse, saved, out=a)
            add(account[COSTS + HELP], a, out=account[COSTS + HELP])
            sub(account[GRANTED], grant, out=account[GRANTED])
            add(released, saved, out=result)
            sub(result, both, out=result)
            sub(result, lost, out=result)
            sub(result, worse, out=result)
            sub(result, team, out=result)
            sub(result, again, out=part)
            add.reduce(month[LINES:], axis=0, out=balance)
            add.reduce(month[:MUNICIPAL], axis=0, out=a)
            add(balance, grant, out=balance)
            sub(balance, a, out=balance)
            add(balance, part, out=balance)
            add(total[DIFFERENCE], part, out=total[DIFFERENCE])
            add(total[BALANCE], balance, out=total[BALANCE])
            add(account[MEANS], balance, out=account[MEANS])

            # Care: the effect over nursing homes and district nursing, in the order of their names.
            mul(worths[1], 0.4, out=part)
            rint(part, out=part)
            sub(worths[1], part, out=gross)
            add(account[WORTH + 2], part, out=account[WORTH + 2])
            add(account[WORTH + 1], gross, out=account[WORTH + 1])
            sub(account[WORTH_FROM + 1], worths[1], out=account[WORTH_FROM + 1])
            add(total[VALUE], worths[1], out=total[VALUE])
            mul(moneys[1], 0.4, out=part)
            rint(part, out=part)
            sub(moneys[1], part, out=gross)
            high(part, 0, out=saved)
            high(month[HOMES], 0, out=a)
            low(saved, a, out=saved)
            mul(once[REFILL], saved, out=a)
            rint(a, out=a)
            sub(saved, a, out=saved)
            self.payer(2, HOMES, part, saved, month, account, total, a, b)
            high(gross, 0, out=saved)
            mul(once[CASHABLE], saved, out=saved)
            rint(saved, out=saved)
            high(month[NURSING], 0, out=a)
            low(saved, a, out=saved)
            self.payer(1, NURSING, gross, saved, month, account, total, a, b)

            # All books together are zero and each is whole cents, in every draw.
            add.reduce(account, axis=0, out=a)
            rint(account, out=whole)
            np.not_equal(account, whole, out=same)
            if a.any() or same.any() or not (account.max() < LIMIT and account.min() > -LIMIT):
                sys.exit("The books do not balance in month %d." % t)
            if k == 12:
                totals[:, y] += total.sum(axis=1)
                total.fill(0)

    @staticmethod
    def payer(who, line, part, saved, month, account, total, a, b):
        sub(0, part, out=b)
        high(b, 0, out=b)
        sub(saved, b, out=a)
        add(total[DIFFERENCE + who], a, out=total[DIFFERENCE + who])
        sub(account[COSTS + line], a, out=account[COSTS + line])
        sub(a, month[line], out=b)
        add(total[BALANCE + who], b, out=total[BALANCE + who])
        add(account[MEANS + who], b, out=account[MEANS + who])


def run(parts, towns_per_block, width, most_towns=None, most_draws=None):
    amounts, volume, price, once, share = parts
    towns = min(len(amounts), most_towns or len(amounts))
    draws = min(once.shape[1], most_draws or once.shape[1])
    totals = np.zeros((QUANTITIES, YEARS, draws))
    blocks = {}
    for first in range(0, draws, width):
        some = slice(first, min(first + width, draws))
        growth = 1 + volume[:, LINE_OF_ROW, None, some]
        prices = 1 + price[:, LINE_OF_ROW, None, some]
        rows = np.ascontiguousarray(once[:, some])
        for town in range(0, towns, towns_per_block):
            group = slice(town, min(town + towns_per_block, towns))
            shape = (group.stop - group.start, some.stop - some.start)
            if shape not in blocks:
                blocks[shape] = Block(*shape)
            blocks[shape].run(amounts[group], growth, prices, rows, share[group, some], totals[:, :, some])
    return totals


def best(parts):
    """The block that takes the least time per municipality and draw, tried on a part of the work, and how many were tried."""
    towns, draws = len(parts[0]), parts[3].shape[1]
    tried = {}
    for width in sorted({min(width, draws) for width in (128, 256, 512, 1024, 2048, 4096, 10000)}):
        for group in sorted({min(group, towns) for group in (1, 2, 4, 8, 16, 32)}):
            if width * group <= 16384:
                few = min(towns, group * max(1, 4000 // (group * width)))
                some = min(draws, width)
                seconds = []
                for _ in range(2):
                    since = time.perf_counter()
                    run(parts, group, width, few, some)
                    seconds.append((time.perf_counter() - since) / (few * some))
                tried[(group, width)] = min(seconds)
    return min(tried, key=tried.get), len(tried)


def peak_kilobytes():
    """The largest part of memory that the process ever had; ru_maxrss would count the one that started it too."""
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))
    except (OSError, StopIteration):
        return 0


def main(name, totals_name, runs, *block):
    parts = read(name)
    (group, width), tried = ((int(block[0]), int(block[1])), 0) if block else best(parts)
    seconds = []
    for _ in range(int(runs)):
        since = time.perf_counter()
        totals = run(parts, group, width)
        seconds.append(time.perf_counter() - since)
    if seconds:
        totals.astype("<f8").tofile(totals_name)
    print(json.dumps({
        "seconds": seconds,
        "municipalitiesPerBlock": group,
        "drawsPerBlock": width,
        "tried": tried,
        "numpy": np.__version__,
        "peakKilobytes": peak_kilobytes(),
    }))


main(*sys.argv[1:])
