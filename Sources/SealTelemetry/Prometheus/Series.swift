import CoreMetrics
import Synchronization

/// A number that only grows.
final class CounterSeries: CounterHandler, FloatingPointCounterHandler {
  private let whole = Atomic<Int64>(0)
  private let parts = AtomicDouble()

  var value: Double { Double(whole.load(ordering: .relaxed)) + parts.value }

  func increment(by amount: Int64) { whole.wrappingAdd(amount, ordering: .relaxed) }
  func increment(by amount: Double) { parts.add(amount) }

  func reset() {
    whole.store(0, ordering: .relaxed)
    parts.set(0)
  }
}

/// A number that goes up and down.
final class GaugeSeries: RecorderHandler, MeterHandler {
  private let number = AtomicDouble()

  var value: Double { number.value }

  func record(_ value: Int64) { number.set(Double(value)) }
  func record(_ value: Double) { number.set(value) }
  func set(_ value: Int64) { number.set(Double(value)) }
  func set(_ value: Double) { number.set(value) }
  func increment(by amount: Double) { number.add(amount) }
  func decrement(by amount: Double) { number.add(-amount) }
}

/// How often values fell below each of some bounds, and their sum. Durations are seconds.
///
/// One value costs two atomic additions. What is read while values come in may lack some of them in
/// one place and not in the other.
final class HistogramSeries: TimerHandler, RecorderHandler {
  /// From half a millisecond, a call from memory, to half a minute, the longest that callers wait.
  static let bounds: InlineArray<15, Double> = [
    0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30,
  ]

  /// What each bound holds back from the next; the last has no bound.
  private let buckets = InlineArray<16, Atomic<Int64>> { _ in Atomic(0) }
  private let sum = AtomicDouble()

  func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }
  func record(_ value: Int64) { record(Double(value)) }

  func record(_ value: Double) {
    var bucket = 0
    while bucket < Self.bounds.count, value > Self.bounds[bucket] { bucket += 1 }
    buckets[bucket].wrappingAdd(1, ordering: .relaxed)
    sum.add(value)
  }

  struct Reading {
    /// How many values were at most as large as the bound, the last being infinite.
    var counts: [(bound: Double, count: Int64)] = []
    var sum = 0.0
    var count: Int64 { counts.last?.count ?? 0 }
  }

  var reading: Reading {
    var reading = Reading()
    var count: Int64 = 0
    for index in buckets.indices {
      count += buckets[index].load(ordering: .relaxed)
      let bound = index < Self.bounds.count ? Self.bounds[index] : .infinity
      reading.counts.append((bound, count))
    }
    reading.sum = sum.value
    return reading
  }
}

/// A `Double` in one machine word.
struct AtomicDouble: ~Copyable, Sendable {
  private let bits = Atomic<UInt64>(Double(0).bitPattern)

  var value: Double { Double(bitPattern: bits.load(ordering: .relaxed)) }

  func set(_ value: Double) { bits.store(value.bitPattern, ordering: .relaxed) }

  func add(_ amount: Double) {
    var old = bits.load(ordering: .relaxed)
    while true {
      let new = (Double(bitPattern: old) + amount).bitPattern
      let (exchanged, original) = bits.weakCompareExchange(
        expected: old, desired: new, ordering: .relaxed)
      if exchanged { return }
      old = original
    }
  }
}
