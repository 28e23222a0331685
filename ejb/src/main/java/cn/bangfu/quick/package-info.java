/**
 * Quick report and quick return of records of any kind: all that came from chosen unions go one
 * union up or down at once. What is to be moved is written down as an order with one row for each
 * record; the order is worked off in portions, each in its own transaction when a job does it, so
 * that a stop leaves every record wholly moved or not at all and a restart takes up the rest. Rooms
 * above say which records there are ({@link cn.bangfu.quick.QuickKind}) and who may ask.
 */
package cn.bangfu.quick;
