"""What was tried and what came of it: a row for each producer and way, then how many failures of each kind."""

from collections import Counter, defaultdict


def print_table(results, told):
    """`results`: (candidate, way, outcome) each. Returns how many tries failed."""
    rows, kinds = defaultdict(Counter), Counter()
    for candidate, way, outcome in results:
        row = rows[candidate.producer, way.name]
        row["tried"] += 1
        row["went in"] += outcome.went_in and not outcome.faults
        row["failed"] += bool(outcome.faults)
        if outcome.refused:
            row[outcome.refused] += 1
        kinds.update(kind for kind, _ in outcome.faults)
    _print_rows(rows)
    _print_traits(results)
    for line in told:
        print(f"not made: {line}")
    print("\nFailures by kind: " + (", ".join(f"{kind} {count}" for kind, count in kinds.most_common()) or "none"))
    return sum(bool(outcome.faults) for _, _, outcome in results)


def _print_rows(rows):
    print(f"{'producer':<44} {'way':<8} {'tried':>6} {'went in':>8} {'failed':>7}  refused")
    total = Counter()
    for (producer, way), row in sorted(rows.items()):
        refused = {name: count for name, count in row.items() if name not in ("tried", "went in", "failed")}
        words = ", ".join(f"{name} {count}" for name, count in refused.items())
        print(f"{producer:<44} {way:<8} {row['tried']:>6} {row['went in']:>8} {row['failed']:>7}  {words}")
        total += Counter({name: row[name] for name in ("tried", "went in", "failed")})
    print(f"{'all':<44} {'':<8} {total['tried']:>6} {total['went in']:>8} {total['failed']:>7}")


def _print_traits(results):
    files = {candidate.path: candidate for candidate, _, _ in results}
    traits = Counter(trait for candidate in files.values() for trait in candidate.traits)
    producers = {candidate.producer for candidate in files.values()}
    print(f"\n{len(files)} files of {len(producers)} producers: "
          + ", ".join(f"{count} with {trait}" if trait != "tagged" else f"{count} tagged"
                      for trait, count in sorted(traits.items())))
