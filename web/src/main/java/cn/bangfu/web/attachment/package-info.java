/**
 * What the files of records look like wherever there are any: the card with its dialog, a file in a
 * window of its own, and its bytes. A room says whose files they are.
 */
package cn.bangfu.web.attachment;
