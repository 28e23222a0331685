/**
 * The benchmark, {@code mvn -Pbench}: fills a fresh system with a whole country, measures first
 * what the machine can do on these data and then what the product does with them, and prints both
 * with their ratio. It measures; whatever comes out, it does not fail. The kept result stands in
 * {@code server-config/BENCHMARK.md}.
 */
package cn.bangfu.bench;
