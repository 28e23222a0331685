/**
 * The conversion of what V2.0 left: archives, temporary relief and formal ones, the help they were
 * given (part 50 F), and people, which the room of accounts takes over. It is a job that the
 * operator of the platform starts once the national administrator has confirmed its dry run. It
 * goes over the old archives by their numbers, portion by portion, and takes only what it has not
 * converted yet.
 */
package cn.bangfu.archive.conversion;
