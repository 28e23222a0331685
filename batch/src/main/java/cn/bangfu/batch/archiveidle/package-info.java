/**
 * The night job of the two- and three-year rule (BAT-046 to BAT-062): step by step, each a
 * transaction of {@link cn.bangfu.archive.idle.IdleDesk}; what is done stands in the database, so a
 * stop or crash leaves whole archives and a restart takes up those that are left.
 */
package cn.bangfu.batch.archiveidle;
