/**
 * The two- and three-year rule at work (part 50 E): the night job returns archives that nobody has
 * helped for two years to their filing unions and cancels them after three, gives notice before,
 * and keeps a report of every run. A run first writes down the archives it is for, found by the
 * index of their due days; it then works them off in portions, each a transaction and a few
 * statements, judging each archive anew. A dry run stops behind the first step. The rule itself is
 * {@link cn.bangfu.archive.IdleRules}.
 */
package cn.bangfu.archive.idle;
