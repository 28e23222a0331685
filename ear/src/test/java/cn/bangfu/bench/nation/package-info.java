/**
 * A nation's archives for the benchmark: households filed from 2008 to 2017 under all counties of
 * the demonstration, made by the acts of the domain itself and written by COPY. County by county in
 * one transaction each, so that a run that was stopped goes on where it was.
 */
package cn.bangfu.bench.nation;
