"""Texts of the half of the set that nobody looked at while writing evidence.yml: other words, other layouts."""

TEXTS = [
    ("acta-plenaria", "acta", "D4.4", 1, "2026-04-24", """
# ACTA 02-2026
Plenaria de {ini}
Fecha: abril 24 de 2026   Sitio: auditorio principal de la {ent}
Se inició a las 8:10 a. m. con la presencia de 55 delegados; el secretario verificó el quórum.
Agenda: saludo, balance del año, elección de dignatarios, cierre.
Se eligió a los cinco delegados ante el comité. La plenaria aprobó el balance con dos votos en contra.
No habiendo más asuntos por tratar se dio por terminada la sesión a las 11:00 a. m.
> Ramiro Salazar Prada / Presidente
> Lina Vanessa Ortiz / Secretaria
"""),
    ("acta-consejo", "acta", "D4.4", 2, "2025-12-09", """
# CONSEJO DIRECTIVO – ACTA DE REUNIÓN N.º 7
{ini}
9 de diciembre de 2025, 7:30 a. m., modalidad virtual
Participantes: tres empresarios, una rectora, un delegado de la {ent}.
Orden del día propuesto y aprobado: indicadores del trimestre; presupuesto del próximo año; varios.
Decisiones: se aprueba el presupuesto; se crea una mesa de compras.
Tareas: la gestora circulará el borrador antes del 20 de diciembre.
> Ernesto Villegas Mora / Presidente
> Adriana Pulido Sanz / Secretaria
"""),
    ("acta-mesa-calidad", "acta", "D4.4", 3, "2026-06-30", """
# Mesa técnica de calidad: acta n.º 3
{ini}
Martes 30 de junio de 2026
Asistieron once personas de ocho empresas. Orden del día: avance de certificaciones y compromisos.
La mesa de trabajo definió que cada empresa nombrará un líder de calidad. Compromisos: enviar el diagnóstico antes del 15 de julio.
> Yaneth Quintero Leal / Coordinadora
"""),
    ("acta-solucion", "acta", "D3.12", 1, "2026-02-27", """
# ACTA DE COMITÉ EXTRAORDINARIO
{ini}, 27 de febrero de 2026
Asistentes: seis de ocho. Se trató la baja participación de los empresarios.
Se decidió cambiar las reuniones a la franja de la tarde y visitar a cada empresa. La sesión se levanta a las 5:45 p. m. y el acta se aprueba en la misma sesión.
> Camilo Ernesto Prada / Presidente
> Nohora Inés Vega / Secretaria
"""),
    ("acta-liquidacion", "acta", "D6.7", 2, "2026-03-05", """
# ACTA DE LIQUIDACIÓN DE MUTUO ACUERDO
Convenio del proyecto «Ruta de innovación», {ini}
A los cinco (5) días del mes de marzo de dos mil veintiséis (2026), las partes dejan constancia de que el proyecto terminó y se declaran a paz y salvo.
Valor ejecutado: $ 181.350.000. Saldo: $ 0.
> Mario Alberto Nieto / Supervisor
> Elsa Judith Cárdenas / Representante legal
"""),
    ("memorando", "acuerdo", "D5.1", 1, "2026-05-05", """
# MEMORANDO DE ENTENDIMIENTO
Empacadora Sol y Frutas Andinas, integrantes de {ini}, manifiestan su voluntad de comprar en conjunto empaques compostables.
Compromisos de las partes: planear la demanda, negociar un solo precio, pagar a treinta días. Este acuerdo tendrá una duración de un año.
Suscrito a los 5 días del mes de mayo de 2026.
> Rafael Humberto Lara / Gerente
> Inés Tatiana Robles / Gerente
"""),
    ("carta-alianza", "carta", "D5.4", 1, "2026-01-22", """
Bucaramanga, enero 22 de 2026
Apreciados señores de {ini}:
Nos permitimos confirmar que la universidad acompañará el programa de formación durante 2026 con treinta cupos y dos profesores.
Estimamos empezar en la segunda semana de febrero.
Cordialmente,
> Sofía Barrera Niño / Decana
"""),
    ("certificacion-entidad", "certificacion", "D1.5", 1, "2025-12-18", """
LA {ent}
HACE CONSTAR Y CERTIFICA
Que destinó a la operación de {ini} un profesional de tiempo completo, oficina y equipos, así como acompañamiento jurídico, durante el último año.
Se expide con destino a la Red Clúster Colombia, el 18 de diciembre de 2025.
> Germán Augusto Pico / Representante legal
"""),
    ("certificacion-revisor", "certificacion", "D7.4", 1, "2026-03-16", """
# CERTIFICACIÓN DEL REVISOR FISCAL
En mi calidad de revisor fiscal, identificado con tarjeta profesional 51220-T, certifico que en la vigencia 2025 la {ent} registró ingresos por $ 318.400.000 para proyectos de {ini}.
Dada en la ciudad de Bucaramanga, el día 16 de marzo de 2026.
> Wilson Darío Celis / Revisor fiscal
"""),
    ("constancia-pasantia", "constancia", "D5.7", 1, "2026-04-30", """
# A QUIEN PUEDA INTERESAR
Hacemos constar que cuatro técnicos de {ini} asistieron a una pasantía en el Instituto Tecnológico de Monterrey entre el 6 y el 17 de abril de 2026.
Constancia que se firma el 30 de abril de 2026.
> Laura Beatriz Cantú / Directora
"""),
    ("contrato-inversion", "contrato", "D8.8", 1, "2026-02-11", """
# CONTRATO DE INVERSIÓN
Partes: Fondo Andino de Capital, inversionista, y Solar Ríos S.A.S., miembro de {ini}.
PRIMERA. El inversionista aporta $ 1.200.000.000 por el 12 % de las acciones. SEGUNDA. El plazo de permanencia es de cinco años. TERCERA. Forma de pago: dos desembolsos.
El contratante y el contratista firman en dos ejemplares, el 11/02/2026.
> Hugo Marín Osorio / Representante legal
> Vivian Cáceres Luna / Representante legal
"""),
    ("orden-compra", "contrato", "D9.8", 1, "2025-11-13", """
# ORDEN DE COMPRA 4471
Comprador: Lácteos El Páramo S.A.S.   Vendedor: Empaques Chicamocha S.A.S. (ambas de {ini})
Fecha: 13-11-2025
| Producto | Cantidad | Valor unitario | Valor
| Bolsa tricapa | 40.000 | $ 210 | $ 8.400.000
Plazo de entrega: 20 días. Condiciones según el contrato de proveeduría vigente.
> Nelson Ariza Pinto / Jefe de compras
"""),
    ("convenio-marco", "convenio", "D5.4", 1, "2025-03-27", """
# CONVENIO MARCO ENTRE LA UNIVERSIDAD INDUSTRIAL Y LA {ent}
Finalidad: sumar capacidades para formar talento en {ini}.
Primera. Compromisos de la universidad. Segunda. Compromisos de la entidad. Tercera. Comité técnico de coordinación. Cuarta. Este convenio no genera aportes en dinero.
Se suscribe en Bucaramanga a los veintisiete (27) días del mes de marzo de 2025.
> Alfonso Gutiérrez León / Rector
> Germán Augusto Pico / Representante legal
"""),
    ("plan-actividades", "cronograma", "D6.1", 1, "2026-07-22", """
# Cronograma 2025-2026 (ejecución)
{ini} – corte: 22 de julio de 2026
| Hito | Semana | Programado | Ejecutado
| Feria regional | 38 | 15/09/2025 | 16/09/2025
| Taller de empaques | 44 | 27/10/2025 | 27/10/2025
| Misión inversa | 10 | 02/03/2026 | 09/03/2026
| Curso de inocuidad | 27 | 29/06/2026 | 06/07/2026
"""),
    ("sondeo", "encuesta", "D8.3", 1, "2026-05-13", """
# Encuesta anual de desempeño
{ini}, 13 de mayo de 2026
Universo: 94 empresas. Empresas encuestadas: 71. Cuestionario telefónico de doce preguntas, con la metodología de la Red.
¿Cuánto crecieron sus ventas? Más de 30 %: 11 %. Entre 1 y 30 %: 62 %. No crecieron: 27 %. Respuestas sin dato: 0 %.
"""),
    ("balance", "estados_financieros", "D7.1", 1, "2026-03-11", """
# BALANCE GENERAL Y ESTADO DE RESULTADOS
Centro de costos {ini}, {ent}. Año terminado el 31 de diciembre de 2025
| Ingresos | $ 142.000.000
| Gastos de administración | $ 96.800.000
| Gastos de eventos | $ 31.900.000
| Utilidad | $ 13.300.000
| Pasivos | $ 4.100.000
| Patrimonio | $ 22.700.000
Expedido el 11 de marzo de 2026.
> Wilson Darío Celis / Contador
"""),
    ("direccionamiento", "estrategia", "D3.1", 1, "2023-09-08", """
# Direccionamiento estratégico
{ini}
Septiembre 8 de 2023
Misión: conectar a las empresas de la región con mercados exigentes. Visión a 2032.
Retos estratégicos: productividad, certificaciones y talento. Segmento estratégico: alimentos de valor agregado para hoteles.
Ventaja competitiva: altura y agua. Líneas estratégicas con sus proyectos.
"""),
    ("estrategia-comunicaciones", "estrategia", "D10.5", 1, "2025-08-19", """
# ESTRATEGIA DE COMUNICACIONES
{ini}. Fecha de aprobación: 19 de agosto de 2025
Objetivos estratégicos: dar a conocer la iniciativa. Públicos objetivo: empresarios, universidades, alcaldías. Mensajes clave y canales. Posicionamiento esperado.
"""),
    ("linea-base", "estudio", "D9.1", 1, "2026-01-30", """
# Caracterización e impacto de {ini} en el territorio
Investigación realizada por el observatorio regional. Publicado el 30 de enero de 2026.
Marco teórico: economías de aglomeración. Análisis: estimación por diferencias en diferencias con una muestra de 220 firmas.
Conclusiones: el efecto sobre el empleo formal es de 4,1 %. Anexo metodológico y fuente de los datos.
"""),
    ("estudio-pib", "estudio", "D9.9", 1, "2025-07-04", """
# ESTUDIO DEL EFECTO EN EL PIB DEPARTAMENTAL
{ini}, 4 de julio de 2025
1 Introducción 2 Metodología: matriz insumo producto 3 Resultados: 0,3 % del valor agregado 4 Conclusiones 5 Bibliografía
"""),
    ("cuenta-cobro", "factura", "D7.9", 1, "2025-10-29", """
# FACTURA DE VENTA No. 552
{ini}  {ent}  NIT 890.200.110-1
Cliente: Quesos Lomalta. Fecha: 29 de octubre de 2025
| Cantidad | Detalle | Valor unitario | Valor
| 2 | Asesoría en inocuidad | $ 1.500.000 | $ 3.000.000
Subtotal: $ 3.000.000. IVA 19 %: $ 570.000. Total a pagar: $ 3.570.000
Autorización de numeración DIAN 18764012345678
"""),
    ("ficha-mga", "ficha", "D5.8", 1, "2025-10-10", """
# FICHA TÉCNICA – CONVOCATORIA DE INNOVACIÓN
Código del proyecto: 2025-0881   {ini}
Nombre del proyecto: Empaques inteligentes. Problema: pérdidas por temperatura.
Objetivo general: reducir pérdidas. Productos esperados: prototipo y protocolo. Fuente de financiación: regalías.
Radicada el 10 de octubre de 2025.
"""),
    ("tablero", "informe", "D3.4", 1, "2026-06-15", """
# TABLERO DE INDICADORES DE LA ESTRATEGIA
{ini} · reporte a 15 de junio de 2026
| Indicador | Meta | Resultado | Cumplimiento
| Empresas certificadas | 20 | 13 | 65 %
| Ventas nuevas | 2.000 | 1.450 | 72 %
| Alianzas | 6 | 6 | 100 %
"""),
    ("informe-gestion", "informe", "D3.8", 1, "2026-08-14", """
# Informe semestral de gestión del plan
Presentado a: comité de {ini}. Elaborado por: gestora. 14 de agosto de 2026
Resultados: se cumplieron nueve de los trece hitos. Avance del 69 %. Dificultades: demoras en contratación. Recomendaciones: ampliar el plazo.
"""),
    ("directorio", "listado", "D1.1", 1, "2026-07-07", """
# DIRECTORIO DE ACTORES VINCULADOS
{ini} – actualizado 07/07/2026
| Consecutivo | Entidad | NIT | Sector | Correo
| 1 | Lácteos El Páramo S.A.S. | 900222333-4 | empresa | info@paramo.example
| 2 | Empaques Chicamocha S.A.S. | 901555666-7 | empresa | ventas@empaques.example
| 3 | Universidad Industrial | 890201213-4 | academia | contacto@ui.example
| 4 | Gobernación | 890201235-6 | público | clusters@gob.example
| 5 | Solar Ríos S.A.S. | 900888111-2 | empresa | hola@solar.example
"""),
    ("acuerdos-vigentes", "listado", "D5.6", 1, "2026-08-03", """
# Relación de acuerdos vigentes
{ini}. 3 de agosto de 2026
| Aliado | Objeto | Desde | Hasta
| Universidad Industrial | formación | 2025-03-27 | 2028-03-27
| Gobernación | cofinanciación | 2025-06-17 | 2026-12-31
| Instituto de Monterrey | pasantías | 2026-01-15 | 2027-01-15
| Gremio lechero | compras | 2024-11-02 | 2026-11-02
| Banco regional | crédito | 2025-05-05 | 2027-05-05
"""),
    ("matriz", "listado", "D6.4", 1, "2026-05-29", """
# MATRIZ DE ACTIVIDADES Y EJES DEL PLAN
{ini}, fecha: 29/05/2026
| Actividad | Eje | Empresa | Municipio
| Taller de empaques | Innovación | 18 | Floridablanca
| Feria regional | Mercados | 32 | Bucaramanga
| Curso de inocuidad | Calidad | 24 | Girón
| Misión inversa | Mercados | 9 | Piedecuesta
| Pasantía | Talento | 4 | Bucaramanga
"""),
    ("diagrama", "mapa", "D2.2", 1, "2024-08-12", """
# Cadena productiva y mapa de actores
{ini}. Elaborado el 12 de agosto de 2024
| Eslabón | Quiénes
| Proveedores de insumos | genética, alimento, empaques
| Producción | fincas
| Transformación | plantas
| Distribución | mayoristas, hoteles
"""),
    ("registro-mercantil", "matricula", "D9.7", 1, "2026-02-02", """
# REGISTRO MERCANTIL – CERTIFICADO DE MATRÍCULA
Nombre: Quesos Altura S.A.S.   Matrícula mercantil 05-456781-16
Fecha de matrícula: 12 de noviembre de 2025. Fecha de renovación: 2026
Actividad principal 1040. Municipio: Bucaramanga. Vinculada a {ini}
Expedido el 2 de febrero de 2026
"""),
    ("resumen-nomina", "nomina", "D9.2", 1, "2026-02-16", """
# RESUMEN DE NÓMINA DE LAS EMPRESAS VINCULADAS
{ini} – 16 de febrero de 2026
| Año | Empresas | Trabajadores | Total devengado
| 2024 | 52 | 1.720 | $ 38.100.000.000
| 2025 | 52 | 1.894 | $ 43.600.000.000
Salario promedio, deducciones, riesgos laborales y caja de compensación según planilla.
"""),
    ("plan-trabajo", "plan", "D3.5", 1, "2026-01-16", """
# Plan de trabajo 2026-2028
{ini}. Aprobado por el comité el 16 de enero de 2026
Objetivos: crecer en hoteles; certificar veinte plantas.
| Acciones | Responsables | Plazo | Indicador | Recursos
| Certificar plantas | gestora | 2027 | 20 | $ 120.000.000
| Catálogo conjunto | comité | 2026 | 1 | $ 18.000.000
"""),
    ("plan-cadena", "plan", "D2.5", 1, "2025-09-30", """
# PLAN PARA COMPLETAR LA CADENA
{ini}, 30 de septiembre de 2025
Eslabones por fortalecer: frío y empaques. Acciones, metas, responsables y horizonte a 2028.
"""),
    ("catalogo", "portafolio", "D7.8", 1, "2026-03-02", """
# CATÁLOGO DE SERVICIOS 2026
{ini}. Vigente desde el 2 de marzo de 2026
¿A quién va dirigido? Plantas y fincas. Qué incluye: diagnóstico, acompañamiento y certificado.
| Servicio | Precio
| Consultoría en inocuidad | $ 1.900.000
| Análisis de laboratorio | $ 260.000
"""),
    ("ejecucion", "presupuesto", "D7.1", 1, "2026-01-15", """
# EJECUCIÓN PRESUPUESTAL DE LA OPERACIÓN 2025
{ini} – {ent}. Elaborado el 15 de enero de 2026
| Rubro | Aprobado | Ejecutado
| Personal | $ 84.000.000 | $ 82.150.000
| Viáticos | $ 12.000.000 | $ 9.430.000
| Eventos | $ 34.000.000 | $ 33.920.000
| Total | $ 130.000.000 | $ 125.500.000
"""),
    ("modelo-gobernanza", "reglamento", "D4.1", 1, "2025-02-26", """
# MANUAL DE GOBERNANZA
{ini}. Adoptado el 26 de febrero de 2025
Artículo primero. Modelo de gobernanza. Artículo segundo. Derechos y deberes de los miembros. Artículo tercero. Funciones del comité y de la gestora. Artículo cuarto. Código de buen gobierno.
"""),
    ("resolucion-alcaldia", "resolucion", "D7.7", 1, "2026-04-09", """
# ALCALDÍA DE BUCARAMANGA
RESOLUCIÓN NÚMERO 0187 (9 de abril de 2026)
Por medio de la cual se reconoce un aporte a {ini}
En uso de sus facultades legales, y considerando el acuerdo municipal de competitividad,
RESUELVE Artículo 1. Reconocer el aporte. Artículo 2. Notifíquese y publíquese.
> Jaime Andrés Rueda / Alcalde
"""),
]
