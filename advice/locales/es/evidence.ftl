### Lo que encontraron las encuestas, cada dato con su fuente y su año; nunca más de lo que dicen.

evidence-note-counts = El 80 % de los responsables de recursos humanos en Estados Unidos tiene en cuenta la nota de agradecimiento; en Canadá, el 42 % (Accountemps, 2017).
evidence-note-decides = El 68 % de reclutadores y gerentes dice que la nota de agradecimiento influye en la decisión (TopResume, 358 personas consultadas, 2017).
evidence-note-stands-out = El 24 % de las personas candidatas envía una nota de agradecimiento (Accountemps, 2017). Por eso, quien la envía destaca.
evidence-note-channel = Para una nota, al 94 % le parece bien un correo, al 86 % una tarjeta escrita a mano y al 10 % o menos un mensaje de texto (Accountemps, 2012 y 2017).
evidence-too-pushy = El 33 % de los responsables de recursos humanos descartó a alguien por insistir demasiado después de una entrevista (Accountemps, 2018).
evidence-takes-weeks = De la entrevista a la oferta pasan casi 26 días en promedio (NACE, 2022). Otro estudio halló 23.8 días para todo el proceso (Glassdoor, 2017).
evidence-silence = El 75 % de las personas candidatas se ha quedado sin respuesta alguna después de una entrevista (Greenhouse, 1500 personas consultadas, 2022).
