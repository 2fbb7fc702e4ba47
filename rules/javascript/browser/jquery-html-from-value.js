// ruleid: jquery-html-from-value
$("#box").html(message);
// ruleid: jquery-html-from-value
$("#list").append("<li>" + item + "</li>");
// ok: jquery-html-from-value
$("#box").text(message);
// ok: jquery-html-from-value
$("#box").html("<b>ok</b>");
// ok: jquery-html-from-value
$("#list").append(element);
