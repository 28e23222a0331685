/**
 * The nightly job of bulk exports (BAT-033 to BAT-037). Item of the work: a step of an application,
 * some hundred archives, or its file; each is a transaction. How far an application is stands with
 * it, so a run that begins again, on whichever server, goes on with what is left.
 */
package cn.bangfu.batch.archiveexport;
