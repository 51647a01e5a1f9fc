"""The futures in numpy: the recurrence of the months, all futures of a block at once.

futures.py PREPARED.json FUTURES SEED prints lines `numpy.NAME<TAB>VALUE`.
"""

import json
import platform
import statistics
import sys
import time

import numpy as np

HALF_GRID = 5e-10  # Verdicts are taken on nine decimals: half of the ninth rounds up.
BLOCK = 5_000  # Futures at once: what they need stays in the processor's cache.
WARM_UPS, RUNS = 3, 25


def main():
    path, count, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    with open(path, encoding="utf-8") as file:
        inputs = json.load(file)
    check(inputs)
    times = []
    for _ in range(WARM_UPS + RUNS):
        start = time.perf_counter()
        met = futures(inputs, count, seed)
        times.append((time.perf_counter() - start) * 1e3)
    print(f"numpy.ms\t{statistics.median(times[WARM_UPS:])}")
    for name, probability in zip(("cases", "money", "both"), met):
        print(f"numpy.{name}\t{probability}")
    print(f"numpy.version\t{np.__version__}")
    print(f"numpy.runtime\tPython {platform.python_version()}")


def futures(inputs, count, seed):
    """The fractions of futures that meet cases, money and both."""
    random = np.random.Generator(np.random.SFC64(seed))
    met = np.zeros(3, dtype=np.int64)
    for start in range(0, count, BLOCK):
        e, f, me, mf = block(inputs, min(BLOCK, count - start), random)
        cases, money = verdict(inputs["cases"], e, f), verdict(inputs["money"], me, mf)
        met += [np.count_nonzero(cases), np.count_nonzero(money), np.count_nonzero(cases & money)]
    return met / count


def block(inputs, count, random):
    """E and F of cases and of money at the end of the year, one of each a future."""
    draw = {name: triangular(random, spread, count) for name, spread in inputs["spread"].items()}
    receipts, freed = matters(inputs, count, random)
    cases, money = inputs["cases"], inputs["money"]
    e = np.full(count, cases["enforceable"])
    f = np.full(count, cases["finished"])
    me = np.full(count, money["enforceable"])
    mf = np.full(count, money["finished"])
    stuck = np.full(count, inputs["stuck"])
    received = 0.0
    for index, month in enumerate(inputs["months"]):
        part = month["part_left"]
        e += draw["new_cases"] * (part * cases["new"] * cases["share"])
        e += part * cases["became_enforceable"] + month["cases_in"]
        reclassified = draw["reclassification"] * (part * cases["reclassified_out"])
        reclassified += month["cases_out"]
        wanted = reclassified + part * cases["entrusted_or_withdrawn"]
        leaving = np.minimum(wanted, e - f)
        e -= leaving
        # All of it leaves, or the same part of each.
        short = leaving < wanted
        if short.any():
            reclassified[short] *= leaving[short] / wanted[short]
        stuck -= np.minimum(stuck, inputs["stuck_share_out"] * reclassified)
        f += np.minimum(month["cases_finished"], e - f)
        closable = np.maximum(e - f - stuck, 0.0)
        done = np.minimum(draw["pace"] * month["capacity"], closable)
        f += done

        me += draw["new_money"] * (part * money["new"] * money["share"])
        me += part * money["became_enforceable"] + month["money_in"]
        leaving = draw["reclassification"] * (part * money["reclassified_out"])
        leaving += month["money_out"] + part * money["entrusted_or_withdrawn"]
        me -= np.minimum(leaving, me - mf)
        received = received + freed[index]
        room = np.maximum(me - mf - (month["bound"] - received), 0.0)
        ordinary = np.minimum(done * draw["recovery"] * month["per_case"], room)
        mf += np.minimum(ordinary + receipts[index] + month["money_finished"], me - mf)
    return e, f, me, mf


def triangular(random, spread, count):
    low, likely, high = spread
    return random.triangular(low, likely, high, count) if low < high else np.full(count, low)


def matters(inputs, count, random):
    """What the matters pay in each month, and what of it stops being bound in each month."""
    months = len(inputs["months"])
    receipts, freed = np.zeros((months, count)), np.zeros((months, count))
    for matter in inputs["matters"]:
        unsold = np.ones(count, dtype=bool)
        for chance in matter["chances"]:
            sold = unsold & (random.random(count) < chance["probability"])
            unsold &= ~sold
            if chance["paid"] is None:
                continue
            pays = sold * chance["pays"]
            receipts[chance["paid"]] += pays
            # A receipt stops being bound in the month after it, once the matter has entered.
            free = max(chance["paid"] + 1, matter["enters"])
            if free < months:
                freed[free] += pays
    return receipts, freed


def verdict(stream, e, f):
    exact = e * (stream["target_percent"] / 100)
    if stream["above"]:
        required = np.floor(exact + HALF_GRID) + 1
    else:
        required = np.ceil(exact - HALF_GRID)
    return f + HALF_GRID >= required


def check(inputs):
    """Without chance every future ends where the exact engine says."""
    for world in inputs["worlds"]:
        certain = json.loads(json.dumps(inputs))
        certain["spread"] = {name: [1.0] * 3 for name in inputs["spread"]}
        for matter in certain["matters"]:
            for chance in matter["chances"]:
                chance["probability"] = world["probability"]
        ends = block(certain, 1, np.random.default_rng(1))
        exact = [world[s][k] for s in ("cases", "money") for k in ("enforceable", "finished")]
        for end, right in zip(ends, exact):
            if abs(end[0] - right) > 1e-9 * right:
                sys.exit(f"numpy ends at {end[0]}, the exact engine at {right}")


if __name__ == "__main__":
    main()
