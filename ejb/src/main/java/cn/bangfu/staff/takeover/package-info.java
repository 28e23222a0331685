/**
 * The people of the two old systems become accounts (USR-145 to USR-147). The owner of the database
 * loads them into {@code legacy_user}; the conversion goes over their unions portion by portion,
 * takes only those it has not taken yet, and notes what the administrators have to know.
 */
package cn.bangfu.staff.takeover;
