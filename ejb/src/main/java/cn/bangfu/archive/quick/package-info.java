/**
 * Quick report and quick return (ARC-106 to ARC-111): all archives that came from chosen unions go
 * one union up or down at once. What is to be moved is written down as an order with one row for
 * each archive; the order is worked off in portions, each in its own transaction when a job does
 * it, and each portion by one statement, so that a stop leaves every archive wholly moved or not at
 * all and a restart takes up the rest.
 */
package cn.bangfu.archive.quick;
