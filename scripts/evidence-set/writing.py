"""Texts of the half of the set that evidence.yml was written with."""

# (name, kind, question, number of the document, date or "", text). {ini} is the initiative, {ent} who manages it.
# A line that begins with # is a heading, with | a row of a table, with > a place to sign.
TEXTS = [
    ("acta-asamblea", "acta", "D4.4", 1, "2026-03-12", """
# ACTA DE ASAMBLEA GENERAL No. 04
{ini}
En la ciudad de Medellín, a los doce (12) días del mes de marzo de 2026, siendo las 9:00 a. m., se reunieron en las instalaciones de la {ent} los miembros de la iniciativa para celebrar la asamblea general ordinaria.
# Orden del día
1. Verificación del quórum. 2. Lectura y aprobación del acta anterior. 3. Informe de gestión. 4. Proposiciones y varios.
# Desarrollo
Se verificó la asistencia de 42 de los 60 miembros, con lo cual hay quórum para deliberar y decidir. La directora presentó el informe de gestión, que fue aprobado por unanimidad.
Siendo las 12:15 m. se levanta la sesión.
> Ana María Restrepo Vélez / Presidenta
> Julián Andrés Mejía Toro / Secretario
"""),
    ("acta-comite", "acta", "D4.4", 2, "2026-05-20", """
# Acta de reunión – Comité estratégico
Iniciativa: {ini}
Fecha: 20/05/2026    Hora: 2:30 p. m.    Lugar: sala de juntas, {ent}
Asistentes: Carlos Gómez (Textiles del Sur), Luz Marina Díaz (Universidad), Pedro Rojas (Alcaldía)
# Orden del día
1. Seguimiento a compromisos. 2. Avance del plan. 3. Varios.
# Desarrollo de la reunión
El comité revisó los compromisos de la sesión anterior. Se decide aplazar la feria hasta octubre.
# Compromisos
| Compromiso | Responsable | Fecha
| Enviar términos de referencia | Luz Marina Díaz | 30/06/2026
| Citar a proveedores | Carlos Gómez | 15/06/2026
> Carlos Gómez Pardo / Presidente
> Luz Marina Díaz Soto / Secretaria
"""),
    ("acta-mesa", "acta", "D4.4", 3, "2026-02-04", """
# ACTA MESA DE TRABAJO DE TALENTO HUMANO
{ini} · {ent}
Medellín, 4 de febrero de 2026
Asistentes: representantes de nueve empresas y dos instituciones educativas.
Orden del día: bienvenida, revisión de brechas de formación, proposiciones y varios.
Desarrollo: la mesa de trabajo acordó priorizar el programa de operarios. Se da por terminada la reunión a las 11:40 a. m.
> Martha Lucía Ospina / Coordinadora
> Iván Darío Cano / Secretario
"""),
    ("acta-barrera", "acta", "D3.12", 1, "2025-11-18", """
# Acta No. 11 de 2025
El 18 de noviembre de 2025 sesionó el comité ejecutivo de {ini}. Quórum: siete de nueve integrantes.
Tema único del orden del día: cómo superar la falta de recursos para el plan de acción.
Decisiones: 1) presentar el proyecto a la convocatoria de la gobernación; 2) cobrar una cuota de sostenimiento a los miembros desde enero.
Compromisos: la secretaría técnica enviará la propuesta de cuota.
> Gloria Inés Arango / Presidenta
> Felipe Zapata Ruiz / Secretario
"""),
    ("acta-entrega", "acta", "D8.10", 1, "2025-10-03", """
# ACTA DE ENTREGA Y RECIBO A SATISFACCIÓN
Objeto: laboratorio de prototipado de {ini}
En Medellín, el 3 de octubre de 2025, el contratista entrega y la {ent} recibe a satisfacción el laboratorio, con los equipos que se relacionan.
| Equipo | Cantidad | Valor
| Impresora 3D | 2 | $ 48.000.000
| Escáner | 1 | $ 22.500.000
> Rodrigo Peláez Gil / Contratista
> Sandra Milena Cuartas / Supervisora
"""),
    ("acuerdo-proyecto", "acuerdo", "D5.1", 1, "2025-09-15", """
# ACUERDO DE COLABORACIÓN
Entre las empresas Confecciones La 33 S.A.S. y Estampados Río S.A.S., miembros de {ini}, se celebra este acuerdo.
Las partes acuerdan desarrollar en común una colección cápsula. Objeto: diseñar, producir y vender la colección. Obligaciones: cada parte aporta la mitad del costo. Vigencia: doce meses.
En constancia se firma el 15 de septiembre de 2025.
> Beatriz Elena Soto / Representante legal
> Hernán Darío Uribe / Representante legal
"""),
    ("carta-inversion", "carta", "D9.6", 1, "2025-12-01", """
Medellín, 1 de diciembre de 2025
Señores
{ent}
Asunto: carta de intención de inversión
Cordial saludo.
Por medio de la presente manifestamos nuestro interés en instalar una planta de tejidos en el oriente del departamento, en el marco de {ini}, con una inversión cercana a $ 4.500.000.000.
Quedamos atentos a sus comentarios.
Atentamente,
> Richard Olaya Prieto / Gerente general
"""),
    ("certificacion-apoyos", "certificacion", "D1.5", 1, "2026-07-10", """
# CERTIFICACIÓN
La suscrita directora de competitividad de la {ent}
# CERTIFICA QUE
La entidad apoyó a {ini} entre agosto de 2025 y julio de 2026 con espacio de oficina, equipo profesional y recursos por $ 96.000.000.
Se expide en Medellín a los diez (10) días del mes de julio de 2026.
> Claudia Patricia Henao / Directora
"""),
    ("certificacion-contable", "certificacion", "D7.1", 1, "2026-02-20", """
# EL SUSCRITO CONTADOR PÚBLICO
con tarjeta profesional 84512-T
# CERTIFICA
Que los costos de operación de {ini} durante el año 2025, registrados en la contabilidad de la {ent}, fueron de $ 120.000.000.
La presente certificación se expide el 20 de febrero de 2026.
> Óscar Iván Molina Rendón / Contador público
"""),
    ("constancia-intercambio", "constancia", "D5.7", 1, "2025-11-07", """
# CONSTANCIA
La suscrita coordinadora de internacionalización hace constar que una delegación de {ini} participó en la misión al clúster textil de Barcelona del 20 al 24 de octubre de 2025.
La presente constancia se expide a solicitud del interesado el 7 de noviembre de 2025.
> Paula Andrea Sierra / Coordinadora
"""),
    ("contrato-credito", "contrato", "D8.8", 1, "2025-08-25", """
# CONTRATO DE MUTUO COMERCIAL No. 2025-118
Entre el banco, como acreedor, y Hilos del Norte S.A.S., empresa miembro de {ini}, como deudor.
CLÁUSULA PRIMERA. Objeto: crédito por $ 850.000.000 para maquinaria. CLÁUSULA SEGUNDA. Plazo: sesenta meses. CLÁUSULA TERCERA. Forma de pago: cuotas mensuales. El deudor suscribe pagaré.
Se firma en Medellín el 25 de agosto de 2025.
> Jorge Luis Franco / Representante legal
> Natalia Duque Gil / Apoderada
"""),
    ("contrato-proveeduria", "contrato", "D9.8", 1, "2026-01-19", """
# CONTRATO DE SUMINISTRO
Contratante: Modas del Valle S.A.S. Contratista: Hilanderías El Roble S.A.S., ambas vinculadas a {ini}.
Cláusula primera. Objeto: suministro de hilaza. Cláusula segunda. Valor del contrato: $ 310.000.000. Cláusula tercera. Obligaciones del contratista: entregar en los plazos pactados. Supervisor: jefe de compras.
Para constancia se suscribe el 19 de enero de 2026.
> Teresa Londoño Ríos / Contratante
> Abel Castaño Mora / Contratista
"""),
    ("convenio-publico", "convenio", "D7.7", 1, "2025-04-30", """
# CONVENIO DE COOPERACIÓN No. 0231 DE 2025
celebrado entre la Gobernación de Antioquia y la {ent}
Objeto: aunar esfuerzos técnicos y financieros para fortalecer a {ini}.
CLÁUSULA PRIMERA. Las partes se comprometen a ejecutar el plan operativo. CLÁUSULA SEGUNDA. Aportes: la Gobernación aporta $ 300.000.000 y la entidad $ 90.000.000 de contrapartida. CLÁUSULA TERCERA. Comité de seguimiento.
En constancia se firma en Medellín, el 30 de abril de 2025.
> Luis Alfonso Escobar / Gobernador
> Mónica Ramírez Vélez / Representante legal
"""),
    ("cronograma", "cronograma", "D6.1", 1, "2026-08-05", """
# CRONOGRAMA EJECUTADO DE ACTIVIDADES
{ini}. Actualizado el 5 de agosto de 2026.
| Actividad | Responsable | Fecha de inicio | Fecha de finalización | Avance
| Taller de costos | Gestora | 02/02/2026 | 13/02/2026 | 100 %
| Rueda de negocios | Comité | 04/05/2026 | 06/05/2026 | 100 %
| Misión a feria | Gestora | 13/07/2026 | 17/07/2026 | 100 %
| Curso de exportación | Universidad | 03/08/2026 | 28/08/2026 | 40 %
"""),
    ("encuesta", "encuesta", "D8.1", 1, "2026-04-08", """
# RESULTADOS DE LA ENCUESTA DE VENTAS 2025
{ini} · informe del 8 de abril de 2026
Ficha técnica: encuesta en línea a las empresas vinculadas; tamaño de la muestra: 64 empresas que respondieron de 110; margen de error 7 %.
Pregunta 1. Destino de las ventas de 2025: departamento 58 %, resto del país 30 %, exterior 12 %.
"""),
    ("estados-financieros", "estados_financieros", "D8.1", 1, "2026-03-31", """
# ESTADOS FINANCIEROS AGREGADOS
Empresas de {ini}, a 31 de diciembre de 2025
| Cuenta | Valor
| Activo corriente | $ 8.120.000.000
| Activos totales | $ 15.400.000.000
| Pasivos | $ 6.200.000.000
| Patrimonio | $ 9.200.000.000
| Ingresos de actividades ordinarias | $ 21.700.000.000
Notas a los estados financieros preparadas bajo NIIF para pymes. Emitidos el 31 de marzo de 2026.
> Óscar Iván Molina Rendón / Contador público
> Diana Carolina Restrepo / Revisora fiscal
"""),
    ("estrategia", "estrategia", "D3.1", 1, "2024-06-14", """
# ESTRATEGIA DEL CLÚSTER 2024-2030
{ini}
Documento aprobado el 14 de junio de 2024.
# Visión
Ser en 2030 la región de moda sostenible del Caribe y los Andes.
# Diagnóstico y DOFA
Fortalezas: diseño y oficio. Debilidades: escala y financiación.
# Objetivos estratégicos
1. Sofisticar el producto. 2. Llegar a mercados de mayor valor. 3. Formar talento.
# Hoja de ruta
Ejes estratégicos: mercados, innovación y talento. Propuesta de valor: series cortas de alto diseño.
"""),
    ("estudio", "estudio", "D9.1", 1, "2025-05-30", """
# ESTUDIO DE LÍNEA BASE DEL IMPACTO TERRITORIAL
{ini}. Mayo 30 de 2025
Introducción. El estudio estima el efecto de la iniciativa en el empleo del territorio.
Metodología. Se compararon 80 empresas vinculadas con 160 de control.
Resultados. El empleo creció 6 % frente a 2 % del grupo de control.
Conclusiones y recomendaciones. Repetir la medición en 2027. Bibliografía: DANE, 2024.
"""),
    ("factura", "factura", "D7.9", 1, "2025-09-03", """
# FACTURA ELECTRÓNICA DE VENTA FE-1021
Emisor: {ent}, NIT 890.905.080-3. Servicio de {ini}
Adquiriente: Marroquinera del Centro S.A.S. NIT 900.123.456-8
Fecha de expedición: 2025-09-03   Forma de pago: contado
| Descripción | Cantidad | Valor unitario | Total
| Curso de calidad | 1 | $ 4.000.000 | $ 4.000.000
Subtotal $ 4.000.000   IVA $ 760.000   Total a pagar $ 4.760.000
CUFE: 8f2a91bb0c77
"""),
    ("ficha", "ficha", "D6.7", 1, "2026-01-28", """
# FICHA DE PROYECTO
Nombre del proyecto: Planta piloto de acabados. Iniciativa: {ini}
Entidad ejecutora: {ent}. Fecha de elaboración: 28 de enero de 2026
Objetivo general: montar una planta piloto compartida. Objetivos específicos: dotar, capacitar y operar.
Beneficiarios: 35 empresas. Duración: 18 meses. Resultados esperados: 20 prototipos.
"""),
    ("informe-plan", "informe", "D3.8", 1, "2026-07-31", """
# INFORME DE AVANCE DEL PLAN DE ACCIÓN
{ini}. Período del informe: enero a julio de 2026. Presentado el 31 de julio de 2026.
Actividades realizadas: 14 de 20. Avance: 68 %.
| Hito | Meta | Cumplimiento
| Empresas formadas | 60 | 75 %
| Rueda de negocios | 1 | 100 %
Logros, dificultades y próximos pasos.
"""),
    ("listado-participantes", "listado", "D1.1", 1, "2026-08-20", """
# LISTADO DE PARTICIPANTES
{ini}. Base de datos con corte al 20 de agosto de 2026
| Razón social | NIT | Tipo de actor | Municipio
| Confecciones La 33 S.A.S. | 900123456-8 | empresa | Medellín
| Estampados Río S.A.S. | 901234567-2 | empresa | Itagüí
| Universidad del Oriente | 890900841-9 | academia | Rionegro
| Gremio de la Moda | 890901352-3 | gremio | Medellín
| Hilos del Norte S.A.S. | 811036875-4 | empresa | Bello
"""),
    ("listado-asistencia", "listado", "D6.5", 1, "2026-06-11", """
# LISTA DE ASISTENCIA
Actividad: taller de costos, {ini}. Fecha: 11/06/2026
| No. | Nombre o razón social | NIT | Municipio | Firma
| 1 | Confecciones La 33 S.A.S. | 900123456-8 | Medellín |
| 2 | Estampados Río S.A.S. | 901234567-2 | Itagüí |
| 3 | Hilos del Norte S.A.S. | 811036875-4 | Bello |
| 4 | Modas del Valle S.A.S. | 805012345-1 | Cali |
| 5 | Hilanderías El Roble S.A.S. | 900765432-1 | Envigado |
"""),
    ("mapa", "mapa", "D2.2", 1, "2025-03-01", """
# MAPA DE LA CADENA DE VALOR
{ini}. Marzo de 2025
Diagrama de la cadena productiva, con los actores de cada eslabón.
| Eslabón | Actores
| Producción | fibras, hilos
| Transformación | tejeduría, confección
| Comercialización | tiendas, plataformas
| Servicios de apoyo | diseño, laboratorio, formación
"""),
    ("matricula", "matricula", "D9.7", 1, "2025-10-21", """
# CERTIFICADO DE EXISTENCIA Y REPRESENTACIÓN LEGAL
{ent}
Razón social: Fibras Nuevas S.A.S. NIT 901.888.777-1. Matrícula No. 21-765432-12
Fecha de matrícula en esta cámara: 9 de septiembre de 2025. Último año renovado: 2025
Objeto social: producción de fibras textiles. Actividad principal: 1311
Fecha de expedición: 21 de octubre de 2025. Empresa vinculada a {ini}
"""),
    ("nomina", "nomina", "D9.2", 1, "2026-01-31", """
# PLANILLA INTEGRADA DE LIQUIDACIÓN DE APORTES (PILA) – AGREGADO
{ini}, diciembre de 2025. Generado el 31 de enero de 2026
| Concepto | 2024 | 2025
| Empresas aportantes | 61 | 64
| Cotizantes | 2.140 | 2.310
| IBC | $ 4.120.000.000 | $ 4.690.000.000
| Aportes a seguridad social, salud y pensión | $ 1.170.000.000 | $ 1.330.000.000
"""),
    ("plan", "plan", "D3.5", 1, "2025-02-10", """
# PLAN DE ACCIÓN 2025-2027
{ini}. Versión del 10 de febrero de 2025
| Línea de acción | Actividades | Responsable | Meta | Presupuesto
| Mercados | Ruedas de negocios | Gestora | 3 al año | $ 45.000.000
| Talento | Programa de operarios | Universidad | 120 egresados | $ 80.000.000
| Innovación | Laboratorio | Comité | 20 prototipos | $ 150.000.000
Indicadores y horizonte: tres años.
"""),
    ("plan-escalamiento", "plan", "D10.6", 1, "2024-11-25", """
# PLAN DE ESCALAMIENTO
{ini} · {ent}
Aprobado el 25 de noviembre de 2024
Objetivo: duplicar las empresas vinculadas. Líneas de acción: regional, financiera y comercial. Hitos por año, responsables y recursos.
"""),
    ("portafolio", "portafolio", "D7.8", 1, "2025-07-15", """
# PORTAFOLIO DE SERVICIOS
{ini}. Julio 15 de 2025
Nuestros servicios: capacitación, consultoría en costos, uso del laboratorio.
| Servicio | Tarifa para miembros | Tarifa plena
| Consultoría | $ 1.200.000 | $ 1.800.000
| Laboratorio por hora | $ 90.000 | $ 140.000
Contáctenos en la sede de la {ent}.
"""),
    ("presupuesto", "presupuesto", "D7.10", 1, "2025-12-15", """
# PRESUPUESTO APROBADO 2026-2028
{ini}. Aprobado el 15 de diciembre de 2025
| Rubro | 2026 | 2027 | 2028
| Honorarios | $ 60.000.000 | $ 64.000.000 | $ 68.000.000
| Eventos | $ 30.000.000 | $ 32.000.000 | $ 34.000.000
| Total | $ 90.000.000 | $ 96.000.000 | $ 102.000.000
Ingresos y gastos por fuente; apropiación plurianual de la {ent}.
"""),
    ("reglamento", "reglamento", "D4.1", 1, "2024-10-09", """
# REGLAMENTO INTERNO
{ini}
CAPÍTULO I. Naturaleza. Artículo 1. La iniciativa es un acuerdo de colaboración. Artículo 2. Miembros. Parágrafo: son miembros quienes firmen la adhesión.
CAPÍTULO II. Órganos. Artículo 3. Asamblea. Artículo 4. Comité. Funciones, elección y quórum deliberatorio.
Aprobado el 9 de octubre de 2024.
"""),
    ("resolucion", "resolucion", "D7.7", 1, "2025-06-17", """
# RESOLUCIÓN No. 0412 DE 2025
(17 de junio de 2025)
Por la cual se asignan recursos a {ini}
EL SECRETARIO DE DESARROLLO ECONÓMICO, en uso de sus facultades,
CONSIDERANDO que el plan de desarrollo prevé el apoyo a los clústeres,
RESUELVE: Artículo primero. Asignar $ 250.000.000 a la {ent}. Artículo segundo. La presente resolución rige a partir de su publicación.
COMUNÍQUESE Y CÚMPLASE
> Esteban Correa Gaviria / Secretario
"""),
]
