/**
 * One command that brings the whole system up, and the same for tests: database, keys, migration,
 * domain, deployment. Nothing here is part of the EAR.
 */
package cn.bangfu.server.run;
