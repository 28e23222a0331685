/**
 * The demonstration: the whole tree of unions made from the table of divisions, accounts of three
 * chains of it and some households. Loaded once into a fresh database with plain SQL as the
 * schema's owner; never part of the EAR. Words lie in {@code resources/demo}; people, numbers and
 * addresses are invented.
 */
package cn.bangfu.server.demo;
