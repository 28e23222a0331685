/** What is checked and loaded before the first request: schema, locale of the database, keys. */
package cn.bangfu.kernel.start;
