/**
 * The bench of the database tests: a real PostgreSQL with the real migrations, EclipseLink on it,
 * and services wired as the server wires them (transactions, rights, acts, audit).
 */
package cn.bangfu.testkit;
