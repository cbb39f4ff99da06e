/// What the numbers and texts of a rule's scope stand for, and their codes in words.
extension LocalWords {
    /// A noun by name: Spanish, English.
    static let nouns: [String: (String, String)] = [
        "kind": ("la clase", "the kind"),
        "value": ("el valor", "the value"),
        "question": ("la pregunta", "the question"),
        "typed": ("lo escrito", "what was typed"),
        "label": ("el nombre de la casilla", "the cell's name"),
        "options": ("la lista de opciones", "the list of options"),
        "readings": ("la lista de lecturas posibles", "the list of possible readings"),
        "as_typed": ("lo escrito, tal cual", "what was typed, as it stands"),
        "reading_count": ("el número de lecturas posibles", "the number of possible readings"),
        "text": ("el texto de la pregunta", "the question's text"),
        "missing": ("la lista de las partes que faltan", "the list of missing parts"),
        "alone": ("la opción marcada que va sola", "the marked option that stands alone"),
        "others": (
            "la lista de las demás opciones marcadas", "the list of the other marked options"
        ),
        "marked": ("el número de opciones marcadas", "the number of marked options"),
        "assumed": (
            "el número de respuestas leídas por costumbre", "the number of answers read by habit"
        ),
        "the_assumed": (
            "la lista de las respuestas leídas por costumbre",
            "the list of the answers read by habit"
        ),
        "skipped_fields": (
            "el número de casillas respondidas que no se preguntan",
            "the number of cells answered though not asked"
        ),
        "document": ("el soporte que se pide", "the document asked for"),
        "index": (
            "el lugar del soporte entre los de su pregunta",
            "the document's place among those of its question"
        ),
        "expected": ("lo que se esperaba", "what was expected"),
        "found": ("lo que se encontró", "what was found"),
        "file": ("el nombre del archivo", "the file's name"),
        "status": ("el estado del soporte", "the document's status"),
        "other_file": ("el otro archivo", "the other file"),
        "other_question": ("la pregunta del otro archivo", "the other file's question"),
        "flaw": ("la falla del archivo", "the file's flaw"),
        "candidates": (
            "el número de archivos a los que puede referirse el nombre",
            "the number of files that the name may mean"
        ),
        "candidate_names": (
            "la lista de archivos a los que puede referirse el nombre",
            "the list of files that the name may mean"
        ),
        "near_names": (
            "la lista de archivos que llegaron con un nombre parecido",
            "the list of files that arrived under a name like it"
        ),
        "words": ("el número de palabras del documento", "the number of words of the document"),
        "fit": (
            "el parecido con lo que se pide (1 es suficiente)",
            "the likeness to what is asked for (1 is enough)"
        ),
        "looks_like": ("la clase de documento que parece", "what the document looks like"),
        "wanted": ("la clase de documento que se pide", "the kind of document asked for"),
        "body": ("el órgano que se pide", "the body asked for"),
        "date": ("la fecha del documento", "the document's date"),
        "months_old": (
            "la antigüedad del documento al corte, en meses,",
            "the document's age at the cut-off, in months,"
        ),
        "period": ("el período que se pide", "the period asked for"),
        "signatures": ("el número de firmas", "the number of signatures"),
        "answer": ("la cifra de la respuesta", "the answer's figure"),
        "stated": ("la cifra del documento", "the document's figure"),
        "people": (
            "el número de personas identificadas en el documento",
            "the number of people identified in the document"
        ),
        "likeness": (
            "la parte del texto que está en otro documento (de 0 a 1)",
            "the share of the text found in another document (0 to 1)"
        ),
        "count": ("el número de casos", "the number of cases"),
        "subject": ("lo que cambió", "what changed"),
        "sheet": ("la hoja", "the sheet"),
        "items": ("la lista de casos", "the list of cases"),
        "quoted": ("la lista de casos, entre comillas", "the list of cases, quoted"),
        "first_cell": ("la primera celda", "the first cell"),
        "last_cell": ("la última celda", "the last cell"),
        "entry": ("el número de la fila en la lista", "the row's number in the list"),
        "row": ("la fila", "the row"),
        "entries": ("el número de filas de la lista", "the number of rows of the list"),
        "wrong_digits": (
            "el número de NIT con el dígito equivocado",
            "the number of tax numbers with a wrong digit"
        ),
        "the_wrong_digits": (
            "la lista de NIT con el dígito equivocado",
            "the list of tax numbers with a wrong digit"
        ),
        "repeated": ("el número de celdas repetidas", "the number of repeated cells"),
        "the_repeated": ("la lista de celdas repetidas", "the list of repeated cells"),
        "incomplete": ("el número de celdas que faltan", "the number of missing cells"),
        "the_incomplete": ("la lista de celdas que faltan", "the list of missing cells"),
        "unclear": ("el número de celdas que no se entienden", "the number of unclear cells"),
        "the_unclear": ("la lista de celdas que no se entienden", "the list of unclear cells"),
    ]

    /// The codes that those texts hold, in words.
    static let codes: [String: (String, String)] = [
        "other_template": (
            "el libro es de otra versión de la plantilla",
            "the workbook is of another version of the template"
        ),
        "other_instrument": (
            "el libro es de otra redacción del cuestionario",
            "the workbook is of another wording of the questionnaire"
        ),
        "missing_sheet": ("falta una hoja", "a sheet is gone"),
        "missing_question": ("falta una pregunta", "a question is gone"),
        "changed_text": ("cambió el texto de una pregunta", "a question's text was changed"),
        "broken_header": ("falta la fila de títulos", "the header row is gone"),
        "found_by_text": ("una pregunta perdió su código", "a question lost its code"),
        "duplicate_sheet": ("hay hojas repetidas", "sheets are repeated"),
        "duplicate_row": ("hay filas repetidas", "rows are repeated"),
        "sorted_rows": ("cambió el orden de las filas", "the rows were sorted"),
        "moved_over": ("una respuesta se movió sobre otra", "an answer was moved over another"),
        "formula": ("hay respuestas con fórmula", "answers are formulas"),
        "pasted_over": ("se pegó sobre las casillas", "cells were pasted over"),
        "hidden_rows": (
            "hay respuestas en filas o columnas ocultas", "answers stand in hidden rows or columns"
        ),
        "hidden_sheet": ("hay respuestas en una hoja oculta", "answers stand on a hidden sheet"),
        "ghost_cells": (
            "hay celdas escritas fuera de las respuestas",
            "something is written outside the answers"
        ),
        "extra_sheet": (
            "hay hojas que no son del formulario", "there are sheets that are not the form's"
        ),
        "amount": ("monto", "amount"),
        "integer": ("número entero", "whole number"),
        "percent": ("porcentaje", "percentage"),
        "single": ("opción única", "one option"),
        "multiple": ("opción múltiple", "several options"),
        "distribution": ("distribución", "shares"),
        "month": ("mes", "month"),
        "text": ("texto", "text"),
        "composite": ("varias partes", "several parts"),
        "table": ("lista", "list"),
        "choice": ("opción", "option"),
        "flag": ("marca", "mark"),
        "nit": ("NIT", "tax number"),
        "entries": ("filas de una lista", "rows of a list"),
        "accepted": ("sirve", "serves"),
        "accepted_with_remark": ("sirve, con una observación", "serves, with a remark"),
        "insufficient": ("no alcanza", "not enough"),
        "not_pertinent": ("no es lo que se pide", "not what is asked for"),
        "out_of_period": ("de otro período", "of another period"),
        "duplicated": ("repetido", "given twice"),
        "illegible": ("no se alcanza a leer", "cannot be made out"),
        "not_assessable": ("solo lo puede leer una persona", "only a person can read it"),
        "missing": ("no llegó", "did not arrive"),
        "empty": ("vacío", "empty"),
        "unreadable": ("no se puede abrir", "cannot be opened"),
        "password": ("contraseña", "a password"),
        "truncated": ("archivo cortado", "cut short"),
        "shortcut": ("acceso directo", "a shortcut"),
        "archive": ("archivo comprimido", "an archive"),
        "program": ("programa", "a program"),
        "polyglot": ("dos formatos a la vez", "two formats at once"),
        "page": ("página web", "a web page"),
        "renamed": ("nombre cambiado", "renamed"),
        "too_large": ("archivo muy grande", "too large"),
        "other": ("otra", "another"),
    ]
}
